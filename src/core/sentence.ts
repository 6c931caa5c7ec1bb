/** With a full stop, where there is no end yet: so that another sentence can follow. */
export const ended = (text: string): string => text.replace(/(?<![.!?…])$/, ".");

/** What stands before a second sentence, or one in brackets. */
export const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=[\p{Lu}(])/u, 1).join("");
