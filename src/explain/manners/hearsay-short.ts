import type { Hearsay } from "./hearsay-kind.ts";

/** A few words, that have nothing else in them: how they begin or end says what they are. */
export const fewWords: readonly Hearsay[] = [
  {
    // Somebody who wants to know beforehand.
    says: /^(?:#{1,4} )?what (?:happens|will happen|would happen) (?:when|if|in case)\b[^?]{0,160}\?/i,
    without:
      /["']code["']\s?:|Traceback \(|\bTrace ID\b|\b[Gg]ot\b|\bauthentication unavailable\b|\bAADSTS\d{5,8}: |\b[A-Z][a-z]+(?:[A-Z][a-z]+)+: /,
  },
  {
    // A few words that end with all being well, or with somebody's having wanted it.
    says: /^(?=[^]{1,300}$)[^]*?(?:\bnothing (?:fails|failed|is broken)|\bkept working(?:, (?:without|no) errors?)?|\b(?:is|are) (?:quite )?normal|, as (?:wished|intended|expected)|\(expected\)|\b(?:we are|we're|all|everything is) fine|\berrors are gone|, so (?:we|I) (?:set|added) it|\b(?:hit|tripped|triggered|provoked|caused)\b[^.]{0,40}\bon purpose(?: (?:in|for) [^.]{1,30})?)[.!]?\s*$/i,
    without: /\b(?:but|yet|still|however|why|suddenly|until)\b|\?|(?<!nothing )\bfails\b/i,
  },
  {
    // A few words that end with its working, by somebody who does not say that it had failed before.
    says: /^(?=[^]{1,260}$)[^]*?\b(?:(?:it |and )?now (?:it )?works|works? (?:fine|well|great|now|here)|works now|tests? pass(?:es)?|all (?:is )?(?:well|green|set)(?: now)?|runs fine|now OK|all is well|[;,] (?:it |all )?works)[.!]?(?: thanks?(?: you)?[.!]?)?\s*$/i,
    without:
      /\b(?:but|yet|still|however|why|suddenly|until|does not|doesn't|with(?:out)? (?:it|that|this))\b|\?|\bAADSTS\d{5}/i,
  },
  {
    // A few words out of a manual, a list of changes or a program's source, by their first or their last.
    says: /^(?=[^]{1,260}$)(?:[^.:]{0,40}\b(?:docs?|documentation|best practice|style guide|rustdoc|manual|guide) ?: |(?:in|from|on) the [^.]{0,30}\bdocs?\b|[^]*(?:(?:\u2014|-|from the|by the) (?:\w+ ){0,3}(?:docs?|rustdoc|release notes?|documentation)(?: of [^.]{1,40}| on [^.]{1,40})?|\(?[^.(]{0,30}\brelease notes?\)?|\bcomment in (?:our|the) source(?: of [^.]{1,40})?|\b(?:step \d of|text (?:for|of|in)) (?:the|our) [^.]{1,60})[.)]*\s*$)/i,
    without:
      /\b(?:but|yet|still|however|although|though|even|fails|failing|gets?|got|getting|gives?|gave|can'?t|cannot|why)\b|\bI(?:'m|'ve| )|[:=] ?["']?\d{3}\b|Traceback \(|\bAADSTS\d{5}/i,
  },
  {
    // A few words on what a manual has about it.
    says: /^(?=[^]{1,300}$)[^]*?\b(?:(?:this|the|our|its) (?:\w+ ){0,2}(?:page|article|tutorial|FAQ|manual|guide)|docs?|documentation) (?:says?|mentions?|explains?|describes?|lists?)\b/i,
    without:
      /\b(?:but|yet|still|however|although|though|even|fails?|failed|failing|gets?|got|getting|gives?|gave|can'?t|cannot|works?|(?<!explains? )why)\b|n't\b|[:=] ?["']?\d{3}\b|Traceback \(|\bAADSTS\d{5}/i,
  },
  {
    // The same in other words: a page at the head, or behind what stands on it.
    says: /^(?=[^]{1,300}$)(?:(?!in\b|as\b)(?:the )?(?:[\w.-]+ ){0,3}(?:docs|documentation|FAQ): |[^]*?(?:\b(?:says?|say) (?:the|its|their) (?:[\w.-]+ ){0,3}(?:docs?|documentation|FAQ|reference)\b|, (?:per|from|according to) the (?:[\w.-]+ ){0,3}(?:docs?|documentation|FAQ|reference)\b|\bin the (?:[\w.-]+ ){0,3}docs of\b|\b(?:list|table) of (?:\w+ )?(?:error )?codes\b))/i,
    without:
      /\b(?:but|yet|still|however|although|though|should|suddenly|exactly|followed|tried|why)\b|["']code["']\s?:|\bTrace ID\b|\bAADSTS\d{5,8}: |\b(?:it|this|that|which|call|request|login|command|step) (?:\w+ )?(?:fails?|failed|returns?|gives?|throws?|gets?|says)\b/i,
  },
  {
    // A few words on what is over, and since when.
    says: /^(?=[^]{1,300}$)[^]*?(?:\b(?:it|this|everything|that|all) (?:all )?works? (?:again )?now|[.,] works? (?:fine )?(?:again )?now|\b(?:no longer|not) (?:appears?|occurs?|shows up)|\bno errors?(?= since))\b(?:[,.]? ?(?:with|since|after|that|thanks|thank|because|so|in the|works now)\b[^:;]*)?[.!]?\s*$/i,
    without:
      /\b(?:but|yet|still|however|although|though|why|until|unless|only|sometimes|otherwise|with (?:an?|the|my) (?:\w+ )?keys?)\b|\?|n't\b/i,
  },
  {
    says: /^(?=[^]{1,300}$)(?:\w+ )?works (?:fine )?now[,.!]? (?:many )?(?:thanks|thank you|thx)\b/i,
    without: /\b(?:but|yet|still|however|although|though)\b|\?/i,
  },
  {
    // A few words on tests that want it so.
    says: /^(?=[^]{1,300}$)[^]*?\btests?\b[^.]{0,60}\b(?:asserts?|expects?|checks?|see whether)\b/i,
    with: /\bpass(?:es|ed)?\b|\bgreen\b/i,
    without: /\b(?:but|yet|still|however|although|though|why|others?|gets?|fail\w*|of \d+)\b/i,
  },
  {
    // Somebody who looks for a number in a list of them.
    says: /^(?:#{1,4} )?(?:(?:missing|undocumented|unlisted|no|add(?:ing)?)\b[^.?!]{0,30}\b(?:error|status|result) ?codes? (?:AADSTS)?\d{4,8}\b|please (?:add|include) (?:more )?(?:details|information|documentation|an? (?:description|explanation))\b[^.?!]{0,30}\b(?:AADSTS)?\d{4,8}\b)/i,
    with: /\bplease (?:\w+ )?(?:add|document|explain|describe|list|include)\b/i,
    without:
      /\bTrace ID\b|\bAADSTS\d{5,8}: |\bfix\b|\b(?:fails?|failed|keeps|still|nobody|locked out|blocks?|blocked|stuck)\b/i,
  },
  {
    // A line of a program that tells one failure from another.
    says: /^(?=[^]{1,300}$)\s?(?:\} ?)?(?:else )?(?:if|catch|case|when) ?\([^]{0,160}?(?:===?|!==?|\bwhen\b|\binstanceof\b|\{ ?if ?\()/,
  },
];
