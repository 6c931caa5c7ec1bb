import { targetPlaceholders } from "../core/known.ts";
import type { RenderedRemedy } from "../core/remedy.ts";

/** The same thing to do for several scenarios of a target is told once, with the commands of all. */
export const merged = (remedies: readonly RenderedRemedy[]): RenderedRemedy[] =>
  [...Map.groupBy(remedies, ({ text }) => text).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return [
      {
        ...first,
        bash: filledIn(same.flatMap(({ bash }) => bash)),
        powershell: filledIn(same.flatMap(({ powershell }) => powershell)),
        ...(first.bicep && { bicep: filledIn(same.flatMap(({ bicep = [] }) => bicep)) }),
        ...(first.terraform && { terraform: filledIn(same.flatMap(({ terraform = [] }) => terraform)) }),
      },
    ];
  });

export const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Each once: what one scenario could not fill in, such as a key that sees no account, another of its target may have. */
function filledIn(codes: readonly string[]): string[] {
  const all = distinct(codes);
  return all.filter((code) => !all.some((other) => other !== code && fills(code, other)));
}

function fills(template: string, code: string): boolean {
  const words = wordsOf(template);
  const others = wordsOf(code);
  return words.length === others.length && words.every((word, at) => isFilledBy(word, others[at] ?? ""));
}

// What is to be filled in is quoted; what fills it in need not be.
const wordsOf = (code: string): string[] => code.replaceAll("'", "").split(/\s+/);

const placeholder = new RegExp(`<(?:${targetPlaceholders.join("|")})>`);

function isFilledBy(word: string, other: string): boolean {
  const parts = word.split(placeholder);
  return (
    word === other ||
    (parts.length > 1 &&
      !placeholder.test(other) &&
      other.startsWith(parts[0] ?? "") &&
      other.endsWith(parts.at(-1) ?? ""))
  );
}
