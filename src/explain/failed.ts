/** How a program says it. */
const programs =
  /\b(?:error|exception)\b["']?(?: message| code)?["']?\s?[:=]|traceback \(|\b(?:errors?|failed|fails|failing|failure) (?:with|to|due|when|while|in|on|at|occurred|message)\b|(?:following|this|an?|same|the) (?:\w+ ){0,3}(?:errors?|exception|failure|issue)\b|\bat (?:[\w$<>+`]+\.){2,}[\w$<>+`]+ ?\(|file "[^"]{1,200}", line \d+|\bfile \S{1,200}\.py:\d+, in \b|\b(?:error|problem)s? (?:since|after)\b|["\u201D] (?:error|exception)\b/i;

/** How people tell it. */
const sufferers =
  /\b(?:I|we|it|he|she|users?|sign-?in|which|but|and|pod|app|application|service)\b[^.]{0,60}\b(?:fails?|failed|can'?t|cannot|could ?n[o']t|unable|does ?n[o']t work|did ?n[o']t work|hangs?|stuck|gets?|got|getting|receiv\w+|gives?|throws?|returns?)\b|not (?:working|possible|locally)\b|(?:suddenly|always|still|only|never|just|then|but|now) (?:\w+ )?(?:fails?|failing|hangs|refused|times out|stopped)\b|\bstopped working\b|\bno longer works?\b|\b(?:can'?t|cannot|could ?n[o']t|unable to) (?:find|log ?in|sign ?in|connect|reach|access|authenticate|be (?:found|fetched|read|reached))\b|\bfails (?:for|from|behind|after|inside|only|unless)\b|(?<!\b(?:if|when|whenever|may|might|can|would|will|could|to|case|that|which)\b[^.]{0,30})\b(?:fails|hangs?|times? out|gives (?:\w+ )?errors?)\b|\b(?:was|were) (?:\w+ )?(?:blocked|denied|refused|disabled)\b|\b(?:secret|connection|password|certificate) (?:has |is )?expired\b|n't running\b|\bblocks (?:my|our|me|us|az)\b|\bby (?:azure|the service|openai|foundry)\b[^.]{0,40}\b(?:though|although|but|why)\b|\b(?:deployed|Azure|server|production|pipeline)\b[^.]{0,40}: ?\w*(?:denied|failed|forbidden|unauthori[sz]ed|too many requests)\b|\b(?:says|said) (?:that )?(?:it |the \w+ )?(?:is(?: not|n't)|does(?: not|n't))\b|does ?n[o']t work/i;

/** The same in other languages than English. */
const languages =
  /错误|报错|失败|限流|エラー|うまくいか|できません|오류|실패|ошибк|не работает|fehler|erreur|\b(?:bekomme|erhalte)n? (?:ich|wir)\b|\b(?:klappt|funktioniert|geht) (?:\w+ )?nicht\b|\bne (?:marche|fonctionne|répond) pas\b|\bno (?:funciona|responde)\b|\bnon (?:funziona|risponde)\b|\bnão (?:funciona|responde)\b/i;

const ways: readonly RegExp[] = [programs, sufferers, languages];

/** Whether somebody in a text met a failure. */
export const tellsThatItFailed = (text: string): boolean => ways.some((way) => way.test(text));
