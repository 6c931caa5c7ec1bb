import type { UnreadLine } from "./evidence.ts";

/** `e.env, line 1: no NAME=value; it looks like YAML.` */
export const sayUnread = ({ file, line, like }: UnreadLine): string =>
  `${file}, line ${line}: no NAME=value${like === undefined ? "" : `; it looks like ${like}`}.`;
