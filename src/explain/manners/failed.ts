/** How a program says it. */
const programs =
  /\b(?:error|exception)\b["']?(?: message| code)?["']?\s?[:=]|traceback \(|\b(?:errors?|failed|fails|failing|failure) (?:with|to|due|when|while|in|on|at|occurred|message)\b|(?:following|this|an?|same|the) (?:\w+ ){0,3}(?:errors?|exception|failure|issue)\b|\bat (?:[\w$<>+`]+\.){2,}[\w$<>+`]+ ?\(|file "[^"]{1,200}", line \d+|\bfile \S{1,200}\.py:\d+, in \b|\b(?:error|problem)s? (?:since|after)\b|["\u201D] (?:error|exception)\b|\b(?:40[013]|429|50[0234])s? errors? (?:come|appear|occur|happen|show up|pop up)s?\b|\bfatal: \w|\bprovided (?:was|is) invalid\b/i;

/** How people tell it. */
const sufferers =
  /\b(?:I|we|it|he|she|users?|sign-?in|which|but|and|pod|app|application|service)\b[^.]{0,60}\b(?<!\b(?:can|could|may|shall|should) (?:I|we) )(?:fails?|failed|can'?t|cannot|could ?n[o']t|unable|does ?n[o']t work|did ?n[o']t work|hangs?|stuck|gets?|got|getting|receiv\w+|gives?|throws?|returns?)\b|not (?:working|possible|locally)\b|(?:suddenly|always|still|only|never|just|then|but|now) (?:\w+ )?(?:fails?|failing|hangs|refused|times out|stopped)\b|\bdeployment (?:has )?failed\b|\bstopped working\b|\bno longer works?\b|\b(?:can'?t|cannot|could ?n[o']t|unable to) (?:find|log ?in|sign ?in|connect|reach|access|authenticate|be (?:found|fetched|read|reached))\b|\bfails (?:for|from|behind|after|inside|only|unless)\b|(?<!\b(?:if|when|whenever|may|might|can|would|will|could|to|case|that|which)\b[^.]{0,30})\b(?:fails|hangs?|times? out|gives (?:\w+ )?errors?)\b|\b(?:was|were) (?:\w+ )?(?:blocked|denied|refused|disabled)\b|\b(?:secret|connection|password|certificate) (?:has |is )?expired\b|n't running\b|\b(?:it|az|entra|azure|azd|which|login|portal|terraform|-p \S{1,30}|show) says\b|\b(?:so|and|but|then)\b[^.]{0,40}\b(?:is|are|was) (?:denied|refused|blocked|rejected)\b|\b\w*(?:Error|Exception) (?:for|in|from|with|when|on)\b|[;:.,] (?:PermissionDenied|AuthorizationFailed)\b|(?:[;:,.]|response|answered|answers|with|and|so) 40[0134](?:\.|$)|(?<!is )\b(?:answered|answers) (?:with )?(?:\w*Denied|40[0134])\b|\bgets? (?:reset|blocked|refused)\b|\bTimeoutError\b|\b(?:is|are|was) blocked (?:by|for)\b|\bran out\b|\b(?:left over|was(?: not|n't)|were(?: not|n't)) \w+ so\b|\bnobody can\b|\b(?:ca|could)n't (?:save|load|be (?:loaded|saved|resolved|opened))\b|\b(?:login|sign-?in|calls?|requests?|azure\/login) (?:failed|blocked|refused)\b|: prompt blocked\b|\bpop-?up\b[^.]{0,30}\bis blocked\b|, 40[0134] from\b|\b(?:OpenAI|service) 40[0134]\b|\(40[0-9]\) for\b|\bgives? an error\b|\bblocks (?:my|our|me|us|az)\b|\bby (?:azure|the service|openai|foundry)\b[^.]{0,40}\b(?:though|although|but|why)\b|\b(?:deployed|Azure|server|production|pipeline)\b[^.]{0,40}: ?\w*(?:denied|failed|forbidden|unauthori[sz]ed|too many requests)\b|\b(?:says|said) (?:that )?(?:it |the \w+ )?(?:is(?: not|n't)|does(?: not|n't))\b|does ?n[o']t work|(?<!\b(?:if|when|should) (?:you|it|they|one) )\b(?:gives?|gave|returns?|returned|throws?|gets?|got)\b (?:me |us )?(?:an? )?[45]\d\d\b/i;

/** The same in other languages than English. */
const languages =
  /错误|报错|失败|限流|エラー|うまくいか|できません|오류|실패|ошибк|не работает|fehler|erreur|\b(?:bekomme|erhalte)n? (?:ich|wir)\b|\b(?:klappt|funktioniert|geht) (?:\w+ )?nicht\b|\bne (?:marche|fonctionne|répond) pas\b|\bno (?:funciona|responde)\b|\bnon (?:funziona|risponde)\b|\bnão (?:funciona|responde)\b/i;

/** What programs in front of a model say of every answer of a status. */
const frontEnds =
  /\bplease check your (?:parameters|credentials)\b|\bperhaps check your credentials\b|\bcredentials validation failed\b|\bthe service (?:was not able|failed) to process your request\b|\bsorry, your request failed\b|\berror handling model response\b/i;

const ways: readonly RegExp[] = [programs, sufferers, languages, frontEnds];

/** Whether somebody in a text met a failure. */
export const tellsThatItFailed = (text: string): boolean => ways.some((way) => way.test(text));
