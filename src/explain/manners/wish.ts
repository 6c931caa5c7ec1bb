/** The very words of a program that failed. */
const quoted =
  /\berror\b["']?\s?[:=]|\bexception\b\s?:|traceback \(|following error|(?:I|we) (?:get|got|see|receive|am getting|are getting) (?:this|the|an?) (?:\w+ ){0,3}(?:error|message)/i;

/** Wishes, and remarks on documentation, speak of failures that nobody met. */
const wish =
  /feature request|(?:request|addition of) (?:the addition of )?this feature|UX of the solution|\*?motivation:|alternatives (?:you(?:'ve| have) )?considered|(?:would|it'?d) be (?:nice|great|helpful|useful|good)|would love|(?:I|we) (?:would|'d) like to be able|(?:would|should) (?:be better|not force)|going to be supported|potential terraform configuration|please add (?:that|support|an? option)\b|(?:describe|description of) the (?:new )?feature|proposed (?:implementation|solution)|(?:this|my|(?<!have submitted )a|the) pull request\b|release notes|changelog|last reviewed|(?:often|used to|commonly|usually) indicates?|the purpose of|(?<!close )this (?:article|page|document|section|exception type)\b|we (?:handle|throw|log)\b|needs? to give (?:the )?user|should (?:return|throw|be able|default|say|print|send)|make (?:the )?help|\bTo do\b|#please-close/i;

/** Whether a text quotes a program that failed, whatever it is about. */
export const quotesAFailure = (text: string): boolean => quoted.test(text);

/** Whether a text asks for something, or speaks of what others do. */
export const isWish = (text: string): boolean => wish.test(text);
