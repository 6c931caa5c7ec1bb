/** Links, emphasis and entities of Markdown and HTML; tags, but never a placeholder such as `<your-key>`. */
export const undoMarkup = (text: string): string => undoLinks(undoTags(undoEntities(undoEntities(text))));

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
};

const undoEntities = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(
        /&(?:(quot|apos|amp|lt|gt|nbsp|[lr][ds]quo)|#(\d{2,5})|#x([0-9a-f]{2,4}));/gi,
        (whole, name?: string, decimal?: string, hex?: string) => {
          if (name) return entities[name.toLowerCase()] ?? whole;
          const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
          return code >= 0x20 && code < 0xd800 ? String.fromCodePoint(code) : whole;
        },
      )
    : text;

const tags =
  "a|b|i|p|br|hr|h[1-6]|li|ul|ol|td|tr|th|em|div|pre|img|html|head|body|meta|link|span|code|font|form|input|label|table|tbody|thead|title|strong|center|address|blockquote|details|summary|section|main|button|fieldset|legend|script|style";
const tag = new RegExp(
  `</?(?:${tags})(?:\\s[^<>]{0,2000})?/?>|<!doctype[^<>]{0,200}>|<!--[^]{0,2000}?-->`,
  "gi",
);

/** Whoever answered with a page is another than who was asked. */
const page = /<!doctype html[^<>]{0,200}>\s*(?:<html[^<>]{0,200}>)?|<html[^<>]{0,200}>/gi;

const undoTags = (text: string): string =>
  text.includes("<")
    ? text
        .replaceAll(/<(script|style)\b[^<>]*>[^<]{0,20000}<\/\1>/gi, " ")
        .replaceAll(page, " [page] ")
        .replaceAll(tag, " ")
    : text;

/** A link of a log viewer can stand in the middle of a code: `AADSTS700[21](https://…)1`. */
const undoLinks = (text: string): string =>
  text
    .replaceAll(/!?\[([^\][\n]{0,500})\]\((?:https?:|mailto:|#|\/)[^)\s]{0,2000}\)/g, "$1")
    .replaceAll(/(?<!['"])\*\*(?=\S)|(?<=\S)(?<!['"])\*\*/g, "")
    .replaceAll("`", "'");
