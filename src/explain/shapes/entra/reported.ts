/** Long texts, and short ones about words, also name codes that nobody met: documentation, notes, lists. */
const shortest = 160;
const surroundings = 160;
const reported =
  /\b(?:I|we|me)\b|\b(?:get(?:ting)?|got|receiv\w+|see(?:ing|n)?|fac(?:e|ing)|hit(?:ting)?|encounter(?:ed|ing|s)|throw(?:s|n)?|return(?:s|ed)|fail(?:s|ed|ing|ure)?|error|exception|shows?|since|why|denied|issue|broken?|breaks)\b/i;
const mentioned =
  /\b(?:such as|e\.g\.|for example|may change|improved?|fix(?:ed|es)|explains?|error codes?,? (?:like|such))\b/i;

const discussed = /\b(?:docs?|document(?:ed|s|ation)?|explain(?:ed|ing)?|mean(?:s|ing)?|mention(?:ed|s)?)\b/i;

/** Headings of pages that explain a code to whoever may meet it. */
const reference = /common causes|what does [^?]{1,60} mean\?|last reviewed/i;

/** A program that looks for a code. */
const compared =
  /(?:-(?:i|c)?(?:match|like|eq|contains)|(?:contains|includes|indexOf|startsWith|search|test|match|equals)\(|={2,3}|\bcase|\bif) ?[\w$.]{0,30} ?["'`/]{1,2}$/i;

/** What a program prints before a message. */
const raised = /(?:exception|error|invalid_grant|interaction_required)["']?\s?: ?["'([]?$/i;

/** A title that says where a code came from. */
const title = /^(?:#{1,4} )?AADSTS\d{5,8} (?:after|from|on|when|while|with)\b/i;

/** What such a title is followed by where it is a lesson's. */
const taught =
  /\b(?:how (?:to|we)|on purpose|cheat ?sheet|what (?:it|this) means|a short reading|in this (?:article|post))\b/i;

/** What is to be done by whoever meets it. */
const supposed =
  /\b(?:if|when) (?:you|users?) (?:receive|get|see|encounter)s? (?:the |an? |this )?(?:error )?["'(]?$/i;

/** Whether a text says that the code which stands at a place was met, and does not only speak of it. */
export function isReported(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  if (supposed.test(before) || compared.test(before)) return false;
  if (reference.test(text) && !/^AADSTS[\s:]?\d+["']?\s?:/i.test(text.slice(at, at + 20))) return false;
  if (/^AADSTS[\s:]?\d+["']?\s?[:,\-–]/i.test(text.slice(at, at + 20))) return true;
  if (title.test(text.slice(0, 40)) && at < 6) return !taught.test(text);
  const around = text.slice(Math.max(0, at - surroundings), at + surroundings);
  if (raised.test(before) && !reference.test(text) && !mentioned.test(around)) return true;
  if (text.length < shortest) return !discussed.test(text) && !mentioned.test(text);
  return reported.test(around) && !mentioned.test(around);
}
