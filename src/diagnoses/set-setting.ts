import { settings } from "../azure/settings.ts";
import type { Origin } from "../core/evidence.ts";
import { flagWords } from "../core/flags.ts";
import type { Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import { settingNames, type SettingName } from "../core/scenario.ts";
import { runAgain } from "./again.ts";
import { setVariable } from "./remedies.ts";

/**
 * Gives a setting its value where the run has it from: another variable, or the shell where a flag or a file gives it,
 * would be read by nobody. Where nothing gives it, the variable that is looked for first.
 */
export function setSetting(text: string, setting: SettingName, value: string, known: Known): Remedy {
  const [usual = setting] = settings[setting].variables;
  const origin = known.origins?.[setting] ?? { kind: "environment", name: usual };
  if (origin.kind === "flag") {
    const sets = { [flagOf(origin.name)]: [value] };
    return { text: `${text} On the command line: ${flagWords(sets).join(" ")}`, sets };
  }
  // What a workflow hands on as a secret must not be written into it.
  if (origin.kind === "environment" && settings[setting].secret && value !== "" && origin.file) {
    return { text: `${text} It goes where ${lineOf(origin)} takes ${origin.name} from.` };
  }
  return isWritten(origin)
    ? { text: `${text} In ${lineOf(origin)}: ${entry(origin, value)}` }
    : setVariable(text, origin.name, value);
}

/** The same as one of several ways: what is run after another of them does not have it. */
export function trySetting(text: string, setting: SettingName, value: string, known: Known): Remedy {
  const { sets, ...remedy } = setSetting(text, setting, value, known);
  return sets ? { text, commands: [runAgain(known, sets)] } : remedy;
}

/** The same for a setting that is known by the name of its variable. */
export function setNamed(text: string, name: string, value: string, known: Known): Remedy {
  const setting = settingNames.find((one) => known.origins?.[one]?.name === name);
  return setting ? setSetting(text, setting, value, known) : setVariable(text, name, value);
}

/**
 * Takes away one of several names that give the same setting; none of them is a flag, which is meant to win. `why` is the
 * end of the sentence.
 */
export function emptyName(name: string, known: Known, why = ", if it is not the one that is meant."): Remedy {
  const origins = [...Object.values(known.origins ?? {}), ...(known.conflicting ?? [])];
  const origin = origins.find((one) => one.name === name);
  return origin && isWritten(origin)
    ? { text: `Take ${name} out of ${lineOf(origin)}${why}` }
    : setVariable(`Empty ${name}${why}`, name, "");
}

const flagOf = (name: string): string => name.replace(/^--/, "");

/** Is it read from a file, whatever the shell sets? */
const isWritten = ({ kind, file }: Origin): boolean => kind === "config" || file !== undefined;

const lineOf = ({ file = "the configuration", line }: Origin): string =>
  line === undefined ? file : `${file}, line ${line}`;

/** The entry as the file has it: `NAME=value` in an env file, `name: value` in YAML. */
const entry = ({ kind, name }: Origin, value: string): string =>
  kind === "env-file" ? `${name}=${value}` : `${name.split(".").at(-1)}: ${value || '""'}`;
