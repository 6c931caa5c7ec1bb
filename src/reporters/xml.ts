const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
};

/**
 * Text as XML content. `>` is escaped for the sake of `]]>`; doubled `#` and `:` so that no CI log through which the
 * document passes finds a command in it. What XML 1.0 forbids is gone: reports are cleaned before they are rendered.
 */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[&<>]/g, (letter) => entities[letter] ?? "")
    .replaceAll(/([#:])(?=\1)/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Text as the value of a quoted attribute: line breaks too would else become spaces. */
const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll(/["'\t\n]/g, (letter) => entities[letter] ?? "");

/** An element; attributes in the order given, without those that are undefined. `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
