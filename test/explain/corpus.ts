import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod/mini";
import { parseYaml } from "../../src/core/yaml.ts";
import { diagnoses, type DiagnosisId } from "../../src/diagnoses/index.ts";
import { jwt } from "../support/jwt.ts";

/** The forms in which an error reaches people. */
const forms = [
  "python",
  "javascript",
  "dotnet",
  "java",
  "go",
  "powershell",
  "cli",
  "terraform",
  "ci",
  "kubernetes",
  "json",
  "html",
  "http",
  "prose",
] as const;

/*
 * Values that look like secrets, for the texts that have to contain one as `⟨name⟩`. They are put together here so
 * that no file of the repository holds anything a secret scanner knows.
 */
const secrets = {
  token: jwt({
    aud: "https://cognitiveservices.azure.com",
    tid: "3f1c9a52-7d84-4e0b-9b36-52c8f0d1a7e4",
    exp: 1,
  }),
  "api-key": "0f".repeat(16),
  "long-api-key": `${"Ab3".repeat(24)}JQQJ99${"C".repeat(6)}`,
  "openai-key": `sk-proj-${"Xy7".repeat(14)}`,
  "client-secret": ["q1r8Q~", "aB2.".repeat(8), "cd"].join(""),
  password: ["Spring", "2031", "!"].join(""),
} as const;
const secretNames = Object.keys(secrets) as (keyof typeof secrets)[];

const diagnosisId = z.enum(diagnoses.map(({ id }) => id));

const expectationSchema = z.union([
  z.strictObject({ first: diagnosisId, decides: z.literal(true) }),
  z.strictObject({
    any: z.array(diagnosisId).check(z.minLength(1), z.maxLength(3)),
    decides: z.literal(false),
  }),
  z.strictObject({ none: z.literal(true) }),
]);

const entrySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  form: z.enum(forms),
  text: z.string().check(z.minLength(1)),
  expect: expectationSchema,
  secrets: z.optional(z.array(z.enum(secretNames))),
  why: z.optional(z.string()),
});

/**
 * What a careful reader makes of a text. `first`: the text decides, and this is the cause. `any`: it does not decide,
 * and these are the candidates, best first. `none`: it shows no failure of ours.
 */
type Expectation =
  | { readonly first: DiagnosisId; readonly decides: true }
  | { readonly any: readonly DiagnosisId[]; readonly decides: false }
  | { readonly none: true };

/** One labelled text. `secrets`: values in the text that must never come out again. */
export interface LabelledText {
  readonly id: string;
  /** The file it stands in, without its ending. */
  readonly theme: string;
  readonly form: (typeof forms)[number];
  readonly text: string;
  readonly expect: Expectation;
  readonly secrets: readonly string[];
  readonly why?: string | undefined;
}

function read(folder: string, file: string): LabelledText[] {
  const entries = parseYaml(z.array(entrySchema), readFileSync(join(folder, file), "utf8"), file);
  return entries.map(({ secrets: names = [], ...entry }) => ({
    ...entry,
    theme: basename(file, ".yaml"),
    text: names.reduce((text, name) => text.replaceAll(`⟨${name}⟩`, secrets[name]), entry.text),
    secrets: names.map((name) => secrets[name]),
  }));
}

/** The texts of a folder, file by file in the order of the alphabet. Throws UsageError where a file is not as it should be. */
function textsOf(name: string): readonly LabelledText[] {
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .toSorted()
    .flatMap((file) => read(folder, file));
}

/** Every labelled text that has to be explained rightly; they are learnt from too. */
export const corpus = textsOf("texts");

/** Stories in plain words that are never learnt from and that nothing is mended after: they measure. */
export const untaught = textsOf("untaught");
