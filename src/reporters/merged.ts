import { targetPlaceholders } from "../core/known.ts";
import type { RenderedRemedy } from "../core/remedy.ts";

/** A remedy of one scenario. */
interface Own {
  readonly scenario: string;
  readonly remedy: RenderedRemedy;
}

/** The same thing to do for several scenarios of a target is told once, with the commands of all. */
export function merged(remedies: readonly Own[]): RenderedRemedy[] {
  const texts = remedies.map(({ remedy, scenario }) => ({ code: remedy.text, scenario }));
  const filled = remedies.map(({ remedy, scenario }) => ({
    scenario,
    remedy: { ...remedy, text: filledFor({ code: remedy.text, scenario }, texts) },
  }));
  return [...Map.groupBy(filled, ({ remedy }) => remedy.text).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { remedy } = first;
    const all = (codesOf: (remedy: RenderedRemedy) => readonly string[]): string[] =>
      filledIn(same.flatMap((own) => codesOf(own.remedy).map((code) => ({ code, scenario: own.scenario }))));
    return [
      {
        ...remedy,
        bash: all(({ bash }) => bash),
        powershell: all(({ powershell }) => powershell),
        ...(remedy.bicep && { bicep: all(({ bicep = [] }) => bicep) }),
        ...(remedy.terraform && { terraform: all(({ terraform = [] }) => terraform) }),
      },
    ];
  });
}

export const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** A text, command or source of one scenario. */
interface Code {
  readonly code: string;
  readonly scenario: string;
}

/** Each once. */
const filledIn = (codes: readonly Code[]): string[] => distinct(codes.map((one) => filledFor(one, codes)));

/** What one scenario could not fill in, such as a key that sees no account, another of its target may have. */
const filledFor = (one: Code, codes: readonly Code[]): string => codes.reduce(filledFrom, one).code;

/** With what stands for its placeholders in the other, where that is the same command but for the scenario it names. */
function filledFrom({ code, scenario }: Code, other: Code): Code {
  const others = wordsOf(other.code);
  const pairs = wordsOf(code).map((word, at) => [word, others[at] ?? ""] as const);
  const isSame =
    pairs.length === others.length &&
    pairs.every(
      ([word, there]) =>
        isFilledBy(word, there) ||
        bare(word) === bare(there) ||
        (bare(word) === scenario && bare(there) === other.scenario),
    );
  if (!isSame) return { code, scenario };
  return { code: pairs.map(([word, there]) => (isFilledBy(word, there) ? there : word)).join(""), scenario };
}

/** Words and what is between them. */
const wordsOf = (code: string): string[] => code.split(/(\s+)/);

// What is to be filled in is quoted; what fills it in need not be.
const bare = (word: string): string => word.replaceAll("'", "");

const placeholder = new RegExp(`<(?:${targetPlaceholders.join("|")})>`);

function isFilledBy(word: string, other: string): boolean {
  const parts = bare(word).split(placeholder);
  return (
    parts.length > 1 &&
    !placeholder.test(other) &&
    bare(other).startsWith(parts[0] ?? "") &&
    bare(other).endsWith(parts.at(-1) ?? "")
  );
}
