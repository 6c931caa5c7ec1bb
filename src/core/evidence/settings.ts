import * as z from "zod/mini";

const text = z.string();
const optionalText = z.optional(text);

/**
 * Where a value came from. `name` is the variable, flag or configuration key; `file` and `line` (from 1) are where a
 * person would change it, as far as that is known.
 */
const originSchema = z.object({
  kind: z.enum(["flag", "config", "env-file", "environment"]).check(z.describe("What gave it.")),
  name: text.check(z.describe("The variable, flag or configuration key.")),
  file: optionalText.check(z.describe("Where a person would change it; absent where that is not known.")),
  line: z.optional(z.number()).check(z.describe("Line in that file, from 1.")),
});
export type Origin = z.infer<typeof originSchema>;

/** One setting as it was found: where it came from and what is visibly wrong with it. Never a secret's value. */
const settingFactSchema = z.object({
  setting: text.check(z.describe("Name of the setting, as in a scenario.")),
  secret: z.boolean().check(z.describe("Whether its value is a secret, which is never kept.")),
  need: z
    .enum(["required", "optional", "unused"])
    .check(
      z.describe(
        "Whether the scenario cannot run without it, can, or has it looked at only for conflicts (unused).",
      ),
    ),
  state: z.enum(["set", "empty", "unset"]).check(z.describe("Whether anything gives it a value.")),
  from: z.optional(originSchema).check(z.describe("What gave it; absent when unset.")),
  shown: optionalText.check(z.describe("The value, of a setting that is not secret.")),
  names: z
    .array(text)
    .check(
      z.describe(
        "Variables that could have given it, in order of precedence; one of an env file comes before.",
      ),
    ),
  flaws: z
    .array(
      z.object({
        code: text.check(z.describe("Name of the flaw.")),
        message: text.check(z.describe("What is wrong, in a sentence.")),
      }),
    )
    .check(z.describe("What is visibly wrong with the value.")),
  rivals: z
    .array(
      z.object({
        name: text.check(z.describe("The variable, flag or configuration key.")),
        differs: z.boolean().check(z.describe("Whether it holds another value than the one used.")),
      }),
    )
    .check(z.describe("Other places that also set it.")),
});
export type SettingFact = z.infer<typeof settingFactSchema>;

/** A setting, or a pair of them, that makes client libraries do something else than the user meant. */
const conflictSchema = z.object({
  code: text.check(z.describe("Name of the conflict.")),
  message: text.check(z.describe("What it does, in a sentence.")),
  names: z.array(text).check(z.describe("The variables in conflict.")),
  written: z
    .optional(z.array(originSchema))
    .check(z.describe("Where those of them are written that a file gives; absent where none does.")),
});

/**
 * A line of an env file that sets nothing with a name that a shell takes, though it looks as if it were meant to. Never
 * its text: it may hold a secret.
 */
const unreadLineSchema = z.object({
  file: text.check(z.describe("The env file, as it was given.")),
  line: z.number().check(z.describe("Line in that file, from 1.")),
  like: optionalText.check(z.describe("The form that it has instead of NAME=value, where that is known.")),
});
export type UnreadLine = z.infer<typeof unreadLineSchema>;

/** All settings of a scenario against a target, and what contradicts each other among them. */
export const settingsSchema = z.object({
  settings: z.array(settingFactSchema).check(z.describe("Each setting as it was found.")),
  conflicts: z
    .array(conflictSchema)
    .check(z.describe("Settings that make client libraries do something else than was meant.")),
  unread: z
    .optional(z.array(unreadLineSchema))
    .check(
      z.describe(
        "Of each env file a line that sets nothing with a name that a shell takes; absent where there is none.",
      ),
    ),
});
