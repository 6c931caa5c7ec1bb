import * as z from "zod/mini";
import { schemaReference } from "./schema-reference.ts";
import { settingMeanings, settingNames, type SettingName } from "./scenario.ts";
import { failOnLevels } from "./vocabulary.ts";

/** Settings whose value may stand in a configuration file. Secrets may not: they are named by variable. */
export const plainSettings = [
  "endpoint",
  "deployment",
  "apiVersion",
  "tenantId",
  "clientId",
  "clientCertificatePath",
  "managedIdentityClientId",
  "federatedTokenFile",
  "authorityHost",
  "resourceId",
] as const satisfies readonly SettingName[];

const text = z.string().check(z.minLength(1));
const variableNames = z
  .array(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "not the name of an environment variable")))
  .check(z.minLength(1));

/** What a target gives by itself; the rest comes from the environment. */
export const targetSchema = z.strictObject({
  ...(Object.fromEntries(
    plainSettings.map((name) => [name, z.optional(text.check(z.describe(settingMeanings[name])))]),
  ) as Record<(typeof plainSettings)[number], z.ZodMiniOptional<typeof text>>),
  variables: z.optional(
    z
      .partialRecord(z.enum(settingNames), variableNames)
      .check(
        z.describe(
          "Environment variables that give a setting of this target, first set one wins; the way to give it a key.",
        ),
      ),
  ),
});

const isNotEmpty = (record: object): boolean => Object.keys(record).length > 0;

/** `preflight.yaml`: what is run, against what, and what must hold. */
export const configSchema = z.strictObject({
  $schema: schemaReference,
  targets: z.optional(
    z
      .record(z.string().check(z.regex(/^[\w.-]+$/)), targetSchema)
      .check(
        z.refine(isNotEmpty, "names no target"),
        z.describe(
          "Endpoints and deployments to check, by a name of your own; what one leaves out comes from the environment.",
        ),
      ),
  ),
  scenarios: z.optional(
    z
      .array(text)
      .check(
        z.minLength(1, "names no scenario"),
        z.describe(
          "Ids of scenarios, or paths of scenario files relative to this file. They must run. Absent: all that are configured.",
        ),
      ),
  ),
  require: z.optional(
    z
      .union(
        [z.enum(["all", "any"]), z.array(text).check(z.minLength(1, "names no scenario"))],
        "must be all, any, or a list with the ids of scenarios",
      )
      .check(
        z.describe(
          "What has to be ready: all scenarios that ran (the default), any of them, or these by id.",
        ),
      ),
  ),
  failOn: z.optional(
    z
      .array(z.enum(failOnLevels))
      .check(z.describe("States of findings that make the run not ready or undetermined.")),
  ),
  allowHosts: z.optional(
    z
      .array(text)
      .check(
        z.describe("Hosts outside the Azure clouds (a gateway of your own) that keys and tokens may go to."),
      ),
  ),
});
export type Config = z.infer<typeof configSchema>;
