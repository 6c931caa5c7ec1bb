import stringWidth from "fast-string-width";

/** Breaks a text into lines at spaces. A word that is too long stays whole: a cut id or address is worth nothing. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Pads to a width in columns, as a terminal counts them. */
export const padTo = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** A text behind a lead (a glyph, a label), its further lines indented to stand under the first. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = stringWidth(lead);
  const [first = "", ...others] = wrap(text, width - indent);
  return [lead + first, ...others.map((line) => " ".repeat(indent) + line)];
}

/** Two texts at both ends of a line; close together where the line is too short. */
export const spread = (left: string, right: string, width: number, dot: string): string => {
  const gap = width - stringWidth(left) - stringWidth(right);
  return gap >= 2 ? left + " ".repeat(gap) + right : left + dot + right;
};
