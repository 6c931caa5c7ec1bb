import { settings } from "../src/azure/settings.ts";
import { settingMeanings, settingNames } from "../src/core/scenario.ts";
import type { Io } from "../src/cli/io.ts";
import { createParser } from "../src/cli/parser.ts";
import { tool } from "../src/setup/package-root.ts";

const exits = [
  ["0", "Ready: at least one scenario was proven and the gate is satisfied."],
  ["1", "Not ready: a failure that the gate counts."],
  ["2", "Wrong usage or configuration: nothing was sent; or, in the end, an output that cannot be written."],
  ["3", "Undetermined: the gate counts something inconclusive, or nothing useful ran."],
  ["70", "A defect in the tool."],
  ["130", "Interrupted; what was observed is in the report."],
] as const;

const files = [
  ["preflight.yaml", "Configuration, read where it is in the current folder."],
  [".github/workflows, aoai-preflight.*, .gitlab, azure.yaml", "What init writes; it never overwrites."],
] as const;

/** The manual page, from the same help that the command line prints. */
export async function manPage(): Promise<string> {
  const top = sectionsOf(await helpOf([]));
  const commands = top.get("Commands") ?? [];
  const pages = await Promise.all(
    commands.map(async ([usage, describe]) => {
      const [, command = ""] = usage.split(" ");
      return [
        `.SS ${roff(usage)}`,
        roff(`${describe.replaceAll(types, "")}.`),
        ...optionLines(sectionsOf(await helpOf([command]))),
      ];
    }),
  );
  return `${[
    `.TH ${tool.name.toUpperCase()} 1 "" "${tool.name} ${tool.version}" "User Commands"`,
    ".SH NAME",
    `${tool.name} \\- finds out whether an application can sign in to Azure OpenAI here, and if not, why`,
    ".SH SYNOPSIS",
    ...commands.flatMap(([usage]) => [".br", `.B ${roff(usage)}`]).slice(1),
    ".SH DESCRIPTION",
    "Signs in as an application would, looks at each step from environment variable to completion, and says ready, not",
    "ready or undetermined, with the one root cause and the exact fix. Nothing is changed in Azure.",
    ".SH COMMANDS",
    ...pages.flat(),
    ".SH EXIT STATUS",
    ...exits.flatMap(([code, meaning]) => [".TP", `.B ${code}`, meaning]),
    ".SH ENVIRONMENT",
    "The first one that is set counts; scenarios and targets can name others.",
    ...settingNames.flatMap((name) => [
      ".TP",
      `.B ${roff(settings[name].variables.join(", "))}`,
      roff(settingMeanings[name]),
    ]),
    ".SH FILES",
    ...files.flatMap(([path, meaning]) => [".TP", `.I ${roff(path)}`, roff(meaning)]),
    ".SH EXAMPLES",
    ...(top.get("Examples") ?? []).flatMap(([command, what]) => [
      ".TP",
      `.B ${roff(command)}`,
      roff(`${what}.`),
    ]),
  ].join("\n")}\n`;
}

/** Help is printed by nobody and reads nothing. */
const silent: Io = {
  environment: {},
  out: () => {},
  lost: async () => null,
  say: () => {},
  progress: { write: () => true },
  columns: 80,
  isTerminal: false,
  colour: () => 0,
  signal: new AbortController().signal,
};

const helpOf = (words: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const asked = [...words, "--help"];
    void createParser(asked, silent, () => {}, null)
      .exitProcess(false)
      .parse(asked, (_error: unknown, _argv: unknown, help: string) => resolve(help));
  });

/** Sections of a help by title, each a list of what is listed and what is said of it. */
function sectionsOf(help: string): Map<string, [string, string][]> {
  const sections = new Map<string, [string, string][]>();
  let open: [string, string][] = [];
  for (const line of help.split("\n")) {
    const [, title] = /^(\S[^:]*):$/.exec(line) ?? [];
    const [, name = "", said = ""] = /^ +(\S.*?) {2,}(.*)$/.exec(line) ?? [];
    if (title !== undefined) sections.set(title, (open = []));
    else if (name) open.push([name, said.trim()]);
    else if (line.trim() === "") open = [];
  }
  return sections;
}

/** What yargs adds: the type of an option says nothing that its text does not. */
const types = /\s*\[(?:array|string|boolean|default|default: \[\])\]/g;

const optionLines = (sections: ReadonlyMap<string, [string, string][]>): string[] =>
  [...sections].flatMap(([title, options]) =>
    title === "Options"
      ? []
      : [
          ".PP",
          roff(title),
          ...options.flatMap(([name, said]) => [".TP", `.B ${roff(name)}`, roff(said.replaceAll(types, ""))]),
        ],
  );

/** Text as it is: no hyphen is broken up, nothing at the head of a line is a request. */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("·", "\\(bu")
    .replace(/^(?=[.'])/, "\\&");
