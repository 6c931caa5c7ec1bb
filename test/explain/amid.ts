import { noise } from "../../scripts/reader/noise.ts";

const pieces = noise();

/**
 * A text as it stands in a post: behind its first lines some of what people put beside it, `length` characters at least.
 * Which pieces these are is another matter for each `place`, and the same each time.
 */
export function amidNoise(text: string, length: number, place: number): string {
  const lines = text.split("\n");
  const cut = Math.ceil(lines.length / 4);
  let between = "";
  for (let one = place * 31; between.length < length; one += 7)
    between += `\n\n${pieces[one % pieces.length]}`;
  return [...lines.slice(0, cut), between, ...lines.slice(cut)].join("\n");
}
