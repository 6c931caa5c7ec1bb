/*
 * The closed lists of words that flags, schemas and code share. They stand here by themselves so that a command's help
 * can name them without loading what works with them.
 */

/** The stages of a run, in the order a person reads them. */
export const stages = ["config", "token", "claims", "role", "probe"] as const;
export type Stage = (typeof stages)[number];

/** `inconclusive`: could not be determined. It is never counted as pass nor as fail. */
export const findingStates = ["pass", "warn", "fail", "inconclusive", "skip"] as const;
export type FindingState = (typeof findingStates)[number];

/** What a gate can count. */
export const failOnLevels = ["fail", "warn", "inconclusive"] as const;

/**
 * What of a report's identifiers is shown. `none`: all. `ids`: user names (personal data) have pseudonyms, and texts
 * for people have short ids. `strict`: every identifier has a pseudonym, so that the text can go to strangers.
 * Secrets are no matter of choice: they are removed before anything is stored.
 */
export const redactions = ["ids", "strict", "none"] as const;
export type Redaction = (typeof redactions)[number];

export const formats = [
  "human",
  "short",
  "json",
  "jsonl",
  "junit",
  "sarif",
  "tap",
  "markdown",
  "html",
  "github",
  "azure-pipelines",
] as const;
/** A format of a report: what `-o` takes, and the names of `reporters`. */
export type Format = (typeof formats)[number];

/** The formats of what is different between two reports. */
export const differenceFormats = ["human", "json", "markdown"] as const;
export type DifferenceFormat = (typeof differenceFormats)[number];

/** The documents that have a published JSON Schema. */
export const schemaNames = ["scenario", "config", "report", "expectations", "diff", "world"] as const;
export type SchemaName = (typeof schemaNames)[number];

/** How fixes are given: as commands for a shell, or, where there is one, as source. */
export const fixForms = ["commands", "bicep", "terraform"] as const;
export type FixForm = (typeof fixForms)[number];
export type CodeLanguage = Exclude<FixForm, "commands">;
