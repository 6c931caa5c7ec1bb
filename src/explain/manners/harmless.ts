/** What nobody is kept from: notes, worries, a log or a page that looks bad, doors that stand open. */
const harmless: readonly RegExp[] = [
  // What is said to be a note, or no error.
  /\[Tenant and subscription selection\]/i,
  /\b(?:that'?s|that is|it'?s|it is|this is|just|only) (?:just |only )?(?:an? )?(?:info(?:rmational)? (?:message|log)|warning(?: (?:from|by|of|message))|not an error)/i,
  /\bnot an error\b/i,
  /\b(?:this|that|it|which) is harmless\b/i,
  // It goes on.
  /\b(?:before it|still|but it) (?:completes? successfully|succeeds)\b/i,
  /\bit actually (?:can |does )?works?\b/i,
  /\b(?:is|was)(?: not|n['\u2019]t) fatal\b/i,
  /\bnon-?fatal\b/i,
  // A log that is full.
  /\bclutter\w* (?:up )?(?:\w+ )?logs?\b/i,
  /\blogs? (?:is|are|gets?) (?:\w+ )?cluttered\b/i,
  /\b(?:noise|noisy|pollut\w+|flood\w*) (?:in )?(?:\w+ )?logs?\b/i,
  // A form for a failure, with none filled in.
  /^(?![^]*\b(?:time[ds]? ?out|timeout|[45]\d\d|fail\w*|can(?:not|'t)|hangs?|refused|denied)\b)[^]*\brelevant log output\b\W{0,12}(?:(?:shell|text|console)\W{1,6})?no errors?\b/i,
  // Answers that come in pieces, of which some are empty.
  /^(?![^]*\b(?:IndexError|TypeError|KeyError|4\d\d|5\d\d|refused)\b)[^]*(?:\b(?:only|just|nothing but)\b[^.]{0,20}\bempty\W{1,3}(?:choices|chunks?|deltas?)\b|\bempty (?:first )?(?:stream\w* )?(?:blocks?|chunks?|choices)\b)/i,
  // Doors that stand open.
  /\b(?:accessible|reachable|ping\w*)\b[^.]{0,30}\b(?:even (?:if|though)|although|despite|while|when)\b[^.]{0,40}\b(?:disabled|blocked|denied|off)\b/i,
  /\b(?:un|not (?:yet )?)assigned users? (?:can|are (?:still )?able to|get|still get|still)\b/i,
  /\busers? who (?:are|is|were)(?: not|n't) assigned\b[^.]{0,20}\b(?:get in(?:to)?|can (?:still )?(?:log|sign)|are (?:still )?able)\b/i,
  // Tokens that outlive a sign-out.
  /\b(?:log|sign)[- ]?out\b[^.]{0,40}\btokens?\b[^.]{0,30}\bstill (?:valid|usable|accepted|works?)\b/i,
  /\btokens?\b[^.]{0,30}\b(?:not (?:invalidated|revoked) by|still (?:valid|usable|accepted|works?) after) (?:an? |the )?(?:log|sign)[- ]?(?:ging |ing )?out\b/i,
  // Worries.
  /\b(?:less|not so much) an? (?:\w+ )?(?:bug|error|problem|issue) (?:than|as) an? (?:security )?(?:concern|remark|suggestion)\b/i,
  /\bmore (?:of )?an? (?:security )?(?:concern|remark|suggestion) than an? (?:\w+ )?(?:bug|error|problem|issue)\b/i,
  // A banner, and all works.
  /\b(?:runs?|works?|executes?) (?:fine|well|perfectly|properly|as expected|without (?:any )?(?:faults?|errors?|problems?|issues?|trouble))[^.]{0,60}\bbanner\b/i,
  /\bbanner\b[^]{0,400}\b(?:runs?|works?|executes?) (?:fine|well|perfectly|properly|as expected|without (?:any )?(?:faults?|errors?|problems?|issues?|trouble))\b/i,
];

/** Whether what a text tells of does no harm to anybody. */
export const isHarmless = (text: string): boolean => harmless.some((one) => one.test(text));
