/** What stands around a program's words where they were met, and not where a page of a manual says the same. */
export const failing =
  /\berr(?:or)?s?\b|\bfail(?:s|ed|ure|ing)?\b|\blevel=|\bdenied the request\b|exception\b|\d\d:\d\d:\d\d|\bcan(?:'t|not) (?:get|start|log|sign|connect|read|pull|scale)\b|\bpanic\b|does(?: not|n't) work/i;
