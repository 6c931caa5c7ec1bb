import type { UnreadLine } from "./evidence.ts";

/** `e.env, line 1: no NAME=value; it looks like YAML.` Node.js takes names of any characters, which nothing reads. */
export const sayUnread = ({ file, line, like }: UnreadLine): string =>
  `${file}, line ${line}: no NAME=value${like === undefined ? " with a name that a shell takes" : `; it looks like ${like}`}.`;
