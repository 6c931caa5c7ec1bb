import { displayOptions } from "./display-options.ts";

/** A flag that may be given several times, each time with one value. */
export const list = { type: "string", array: true, default: [] as string[] } as const;

/** Flags that say where values come from, the same for every command that signs in. */
export const valueOptions = {
  "env-file": {
    ...list,
    describe: "Read variables from a file; they win over the environment",
    group: "Values:",
  },
  config: {
    type: "string",
    describe: "Configuration file",
    defaultDescription: "preflight.yaml",
    group: "Values:",
  },
  target: { ...list, describe: "Only these targets of the configuration", group: "Values:" },
  endpoint: { type: "string", describe: "https://<name>.openai.azure.com", group: "Values:" },
  deployment: { type: "string", describe: "Name of the deployment", group: "Values:" },
  "api-version": { type: "string", describe: "A date such as 2024-10-21, or v1", group: "Values:" },
  "resource-id": { type: "string", describe: "ARM id of the account, for the role check", group: "Values:" },
  "tenant-id": { type: "string", describe: "Tenant to sign in to", group: "Values:" },
  "client-id": { type: "string", describe: "Application (client) id", group: "Values:" },
  "allow-host": { ...list, describe: "Send keys and tokens to this host too (a gateway)", group: "Values:" },
} as const;

/** Flags of a sign-in: who may be asked, and how long it may take. */
export const signInOptions = {
  browser: {
    type: "boolean",
    default: true,
    describe: "Open a browser; --no-browser prints the address only",
    group: "What runs:",
  },
  timeout: { type: "string", default: "2m", describe: "Limit of the whole run", group: "What runs:" },
  "check-timeout": {
    type: "string",
    default: "10s",
    describe: "Limit of one observation",
    group: "What runs:",
  },
} as const;

/** Flags that put a simulated Azure in the place of the real one. */
export const simulationOptions = {
  simulate: {
    type: "boolean",
    default: false,
    describe: "Run on the embedded simulated Azure",
    group: "Simulated Azure:",
  },
  drill: { type: "string", describe: "One simulated fault (see list drills)", group: "Simulated Azure:" },
  world: { type: "string", describe: "A world of your own (YAML)", group: "Simulated Azure:" },
} as const;

/** Flags of commands that answer with less than a report. */
export const answerOptions = {
  output: {
    alias: "o",
    choices: ["human", "json"] as const,
    default: "human" as const,
    describe: "Format",
    group: "Output:",
  },
  ascii: displayOptions.ascii,
  color: displayOptions.color,
  // Who it is, is what one asks here.
  redact: { ...displayOptions.redact, default: "none" as const },
} as const;

/** Scenarios by name or file; the text is for a command that runs them. */
export const scenarioPositional = {
  type: "string",
  array: true,
  default: [] as string[],
  describe: "Scenario ids or files; they must run",
  defaultDescription: "all that are configured here",
} as const;

type Value<O> = O extends { coerce: (given: string[]) => infer C }
  ? C | undefined
  : O extends { choices: readonly (infer C)[] }
    ? C
    : O extends { array: true }
      ? string[]
      : O extends { type: "boolean" }
        ? boolean
        : O extends { default: string }
          ? string
          : string | undefined;
/** What yargs makes of a table of options. */
export type Given<Options> = { readonly [K in keyof Options]: Value<Options[K]> };
