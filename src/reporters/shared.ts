import { anonymise } from "../core/anonymise.ts";
import type { RenderedRemedy } from "../core/remedy.ts";
import type { Report } from "../core/report.ts";
import { ended } from "../core/sentence.ts";
import { toldAcceptedWords } from "./accepted.ts";
import { distinct } from "./merged.ts";
import { targetsOf, type TargetGroup } from "./targets.ts";
import { causesToldIn, rerunIn, surenessOf, type Told } from "./told.ts";

/** A target with the root causes that are its own. */
export interface ToldTarget extends TargetGroup {
  readonly causes: readonly Told[];
}

/** What there is to tell of a run: the root causes that several targets share, once for all of them, then each target. */
export interface Telling {
  readonly shared: readonly Told[];
  readonly targets: readonly ToldTarget[];
}

export function tellingOf(report: Report): Telling {
  const targets = targetsOf(report).map((group) => ({ ...group, causes: causesToldIn(group.scenarios) }));
  if (targets.length < 2) return { shared: [], targets };
  const all = targets.flatMap(({ causes }) => causes);
  const alike = [...Map.groupBy(all, (told) => likenessOf(told, report)).values()].filter(
    ({ length }) => length > 1,
  );
  return {
    shared: alike.flatMap(asOne),
    targets: targets.map((group) => ({
      ...group,
      causes: group.causes.filter((told) => !alike.some((members) => members.includes(told))),
    })),
  };
}

/** Equal for root causes that differ by nothing but the target: its host, account, deployment and ids. */
function likenessOf(told: Told, report: Report): string {
  const { id, state, because, seen, remedies, consequences, alternatives, scenarios } = told;
  const commands = rerunIn(told, "bash").fixes.flatMap(({ bash }) => bash);
  const isSetting = (command: string): boolean => command.startsWith("export ");
  const names = anonymise(
    {
      target: scenarios[0]?.target,
      because,
      seen: distinct(seen.map(({ check, state: found, message }) => [check, found, message])),
      bash: commands.filter((command) => !isSetting(command)),
    },
    "strict",
  );
  return JSON.stringify([
    id,
    state,
    surenessOf(told),
    toldAcceptedWords(report, told),
    consequences,
    alternatives.map((other) => [other.id, other.confidence]),
    // What is to be set, or to be written into a file, is told for all of them only where it is the same.
    remedies.map(({ text }) => text),
    commands.filter(isSetting),
    // In a report that is redacted already, each target has pseudonyms of its own.
    JSON.stringify([names.because, names.seen, names.bash]).replaceAll(/<([a-z-]+)-\d+>/g, "<$1>"),
  ]);
}

/** The first, for the scenarios of all and with the commands of all. */
function asOne(alike: readonly Told[]): Told[] {
  const [first] = alike;
  if (first === undefined) return [];
  const differs = alike.some(({ because }) => because.join(" ") !== first.because.join(" "));
  const all = (at: number, codesOf: (remedy: RenderedRemedy) => readonly string[]): string[] =>
    distinct(alike.flatMap(({ remedies }) => remedies[at] ?? []).flatMap(codesOf));
  return [
    {
      ...first,
      scenarios: alike.flatMap(({ scenarios }) => scenarios),
      because: differs
        ? [...first.because.map(ended), "It is the same on the others, but for the names."]
        : first.because,
      remedies: first.remedies.map((remedy, at) => ({
        ...remedy,
        bash: all(at, ({ bash }) => bash),
        powershell: all(at, ({ powershell }) => powershell),
        ...(remedy.bicep && { bicep: all(at, ({ bicep = [] }) => bicep) }),
        ...(remedy.terraform && { terraform: all(at, ({ terraform = [] }) => terraform) }),
      })),
    },
  ];
}
