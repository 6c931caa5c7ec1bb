import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exitCodes } from "../../core/gate.ts";
import { codeOf, messageOf } from "../../core/thrown.ts";
import { UsageError } from "../../core/usage-error.ts";
import { packageRoot } from "../../setup/package-root.ts";
import { lookAround, type Found } from "../init/found.ts";
import { recipes, type RecipeName } from "../init/recipes.ts";
import type { Io } from "../io.ts";
import { makeFolder } from "../output/make-folder.ts";

/** Writes the files of a recipe, filled with what is found here; a file that is there stays as it is. */
export async function executeInit(name: RecipeName, io: Io): Promise<number> {
  const folder = process.cwd();
  const found = lookAround(folder, io.environment);
  const { files, next } = recipes[name];
  const outcomes: { path: string; text: string; outcome: Outcome }[] = [];
  for (const { template, path } of files) {
    const text = fill(readFileSync(join(packageRoot, template), "utf8"), found);
    outcomes.push({ path, text, outcome: await write(join(folder, path), text) });
  }
  const used = new Set(
    files.flatMap(({ template }) => placeholdersIn(readFileSync(join(packageRoot, template), "utf8"))),
  );
  const lines = [
    ...[...found.values].flatMap(([placeholder, { value, from }]) =>
      used.has(placeholder) ? [`found    <${placeholder}> is ${value} (${from})`] : [],
    ),
    ...outcomes.flatMap(({ path, text, outcome }) => told(path, text, outcome)),
    ...next.map((line) => `next     ${fill(line, found)}`),
    ...(name === "config" ? found.suggestions : []).map(
      ([recipe, why]) => `also     aoai-preflight init ${recipe} writes ${recipes[recipe].what} (${why})`,
    ),
  ];
  io.out(`${lines.join("\n")}\n`);
  return exitCodes.ready;
}

const placeholder = /<([A-Z][A-Z_]+)>/g;

const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = ""]) => name)),
];

const fill = (text: string, { values }: Found): string =>
  text.replaceAll(placeholder, (whole, name: string) => values.get(name)?.value ?? whole);

type Outcome = "written" | "the same" | "another";

async function write(path: string, text: string): Promise<Outcome> {
  try {
    await makeFolder(dirname(path));
    if (writeNew(path, text)) return "written";
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${messageOf(error)}`);
  }
  try {
    // Who opens a pipe that nobody writes into waits without an end.
    if (statSync(path).isFIFO()) throw new Error("it is a pipe.");
    return readFileSync(path, "utf8") === text ? "the same" : "another";
  } catch (error) {
    throw new UsageError(`${path} is there and cannot be read: ${messageOf(error)}`);
  }
}

/** Never over a file that is there, also not over one that came just now; false for that. */
function writeNew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function told(path: string, text: string, outcome: Outcome): string[] {
  const open = placeholdersIn(text).map((name) => `<${name}>`);
  const missing = open.length > 0 ? [`to do    fill in ${open.join(", ")} in ${path}`] : [];
  switch (outcome) {
    case "written":
      return [`wrote    ${path}`, ...missing];
    case "the same":
      return [`kept     ${path}, which is there and is the same`, ...missing];
    case "another":
      return [
        `kept     ${path}, which is there; this would have been written:`,
        ...text
          .trimEnd()
          .split("\n")
          .map((line) => `  | ${line}`.trimEnd()),
      ];
  }
}
