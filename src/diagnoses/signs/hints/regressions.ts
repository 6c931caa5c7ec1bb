/* Releases that somebody compares: it worked with one, with another it does not. */

const version = String.raw`(?<!\b(?:TLS|SSL|HTTP|GPT|Ubuntu|Debian|Windows|macOS|Alpine)[ /-]?v?)\bv?\d{1,3}\.\d{1,4}(?:\.(?:\d{1,5}|x))?(?:-?(?:M|RC|beta|alpha|preview)\.?\d{1,3})?\b`;
const named = String.raw`(?:the )?(?:[\w.-]{2,30} ){0,2}?`;
const works = String.raw`\b(?:work(?:s|ed|ing)?|restor(?:es|ed)|go(?:es|ne)? through|fine|succeed\w*|fix(?:es|ed)|solve[sd]|resolve[sd]|help(?:s|ed))\b`;
const fails = String.raw`\b(?:fail\w*|broken?|breaks|stopp\w+|throws|no longer|errors?|(?:not|n't) work\w*)\b`;

const over = String.raw`(?:\b(?:not?|n't|cannot)\b [^.!?]{0,40}?\b(?:any ?more|any longer)\b|\bno longer (?:works?|able|gets?|possible|authenticates?)\b|\bstopped working\b)`;

/** It worked with an earlier release: each in words of its own, for together they are slow to compile. */
export const betterBefore: readonly RegExp[] = [
  String.raw`\b(?:downgrad\w+|roll(?:ed|ing)? back|revert(?:ed|ing)?|(?:go|goes|going|went|gone|switch\w*) back)\b[^;!?]{0,60}?\d{1,3}\.\d[^;!?]{0,120}?${works}`,
  String.raw`\bwork(?:s|ed|ing)? (?:\w+ ){0,2}?(?:in|on|with|until|up to|using|before) ${named}${version}[^]{0,120}?${fails}`,
  String.raw`${fails} (?:\w+ ){0,2}?(?:in|on|with|since|from|as of|after) ${named}${version}[^]{0,120}?${works}`,
  String.raw`\b(?:with|in|on|using) ${named}${version},? (?:it |everything |this )?work(?:s|ed)\b[^]{0,80}?${fails}`,
  String.raw`\b(?:with|in|on|using) ${named}${version},? (?:it|everything|all|this|that) (?:does|did) (?:still )?work\b`,
  String.raw`\b(?:with|in|on|using) ${named}${version},? (?:the|our|my) (?:[\w-]{2,30} ){1,2}(?:work(?:s|ed)\b|(?:is|was) fine\b)`,
  String.raw`${version} (?:is |was )?(?:broken|failing),? (?:and |but )?v?\d{1,3}\.[\dx.]{1,10} (?:is |was )?(?:working|fine|ok)\b`,
  String.raw`${version}(?: of [\w.-]{2,40})?,? (?:it |all |everything |this )?(?:is|was|works|worked) (?:fine|ok|well|without)\b`,
  String.raw`${version}[^;!?]{0,60}?\b(?:did(?: not|n't) have (?:this|the (?:issue|problem|bug|error))|(?:is|was) not affected)\b`,
  String.raw`(?<![\w.])v?\d{1,3}\.\d{1,3}\.\d{1,4} (?:breaks|broke)\b`,
  String.raw`\b(?:with|on|using) [\w.]{3,40} v?\d{1,3}\.\d{1,3}\.\d{1,4}\b[^.!?]{0,100}?${over}`,
  String.raw`\b(?:with|in|on|using) ${named}${version}[^.!?]{0,160}?\b(?:from|since|as of) ${named}${version} (?:on(?:wards?)? )?[^.!?]{0,40}?${over}`,
  String.raw`\bwork(?:ed|s|ing) (?:\w+ )?(?:in|with|on|using) ${named}${version},? (?:but |and )not (?:any ?more )?(?:in|with|on|using) ${named}${version}`,
  String.raw`\b(?:from|since|as of|after) ${named}${version} on(?:wards?)?,? [^.!?]{0,40}?${over}`,
  String.raw`(?<!\b(?:TLS|SSL|HTTP|GPT|python|node(?:\.js)?|java|\.NET|PHP|requires?|needs?|supports?|least)[ /-]?v?)(?<![\w.])v?\d{1,3}\.\d{1,4}(?:\.\d{1,5})?["']? (?:or|and) (?:above|higher|later|newer)\b[^.!?]{0,120}?${fails}`,
  String.raw`\bwork(?:s|ed)? (?:fine )?(?:with|in|on) (?:the )?(?:preview|rc|beta|alpha) ?\d{1,2}\b`,
  String.raw`\bwork(?:ed|ing|s)? ?around\b[^.!?]{0,40}\b(?:by )?(?:staying|remaining|pinning) (?:on|at|to|with) ${named}${version}`,
  // From one release to the next of the same generation, which is not to ask for more.
  String.raw`\bfrom v?(\d{1,3})\.\d{1,3}[\d.]{0,6} to [^.!?]{0,30}?\bv?\1\.\d{1,3}\b[^!?]{0,120}?${over}`,
  String.raw`${version} (?:has|had|shows?) no such (?:issue|problem|error)`,
  String.raw`^\W{0,6}(?:bug\W{1,4})?(?:v?\d{1,3}\.\d[\d.]{0,6} )?regression(?:\]|\W{0,2}:)`,
  String.raw`^\W{0,3}(?:bug\W{1,3})?regression (?:in|since|with|from) ${named}${version}`,
  String.raw`\b(?:work(?:ed|s|ing)?[ -]?around|got (?:me|us|it) around|(?<!\b(?:neither|not|nothing) )(?:help(?:s|ed)|solve[sd]|fix(?:es|ed)))\b[^!?]{0,160}? -RequiredVersion v?\d`,
  String.raw`\b(?:broken|not working|stopped working) since (?:version|release)? ?v?\d{1,3}\.\d`,
  String.raw`\bno longer (?:function|work)(?:s|ing) (?:in|with|on|since) ${named}${version}`,
  String.raw`\bback (?:at|to|on) (?:version )?["']?${version}["']?(?:(?!${fails}|\b(?:not|same|still)\b)[^.!?]){0,40}?(?:${works}|\bagain\b)`,
  String.raw`\bcauses? (?:an? )?(?:\w+ )?regression\b(?! (?:lines?|models?|runs?|suites?|tests?)\b)`,
].map((words) => new RegExp(words, "i"));

/** Whether a text says so. */
export const isBetterBefore = (text: string): boolean => betterBefore.some((words) => words.test(text));

/** A release is spoken of: enough where little else can have changed. */
export const worsened =
  /\bsince (?:[\w.-]{1,40} ?[=~]{0,2} ?)?v?\d+\.\d+\.\d+\b|\b(?:downgrad\w+|pinn(?:ed|ing)|roll(?:ed|ing) back|revert\w*|going back) (?:\w+ ){0,2}?to [\w.-]{0,40} ?[=~]{0,2} ?v?\d+\.\d+|\bin \d+\.\d+(?:\.\d+)? (?:it )?(?:was|worked)\b|\b(?:works?|worked|fine|ok) (?:in|with|on|using) \W?(?:[\w-]{1,30}[=@ ]{1,2})?v?\d+\.\d+(?:\.\d+)?\b[^.]{0,60}(?:\b(?:but|broken|broke|breaks|fails|not)\b)|\b\d+\.\d+\.\d+ (?:was|worked|works) (?:fine|ok|well)/i;
