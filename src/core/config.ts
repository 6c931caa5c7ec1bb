import * as z from "zod/mini";
import { settingNames } from "./scenario.ts";
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
] as const satisfies readonly (typeof settingNames)[number][];

const text = z.string().check(z.minLength(1));
const variableNames = z
  .array(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "not the name of an environment variable")))
  .check(z.minLength(1));

/** What a target gives by itself; the rest comes from the environment. */
export const targetSchema = z.strictObject({
  ...(Object.fromEntries(plainSettings.map((name) => [name, z.optional(text)])) as Record<
    (typeof plainSettings)[number],
    z.ZodMiniOptional<typeof text>
  >),
  /** Environment variables that give a setting of this target, first set one wins; the way to give it a key. */
  variables: z.optional(z.partialRecord(z.enum(settingNames), variableNames)),
});

const isNotEmpty = (record: object): boolean => Object.keys(record).length > 0;

/** `preflight.yaml`: what is run, against what, and what must hold. */
export const configSchema = z.strictObject({
  $schema: z.optional(text),
  /** Endpoints and deployments to check, by a name of your own. */
  targets: z.optional(
    z
      .record(z.string().check(z.regex(/^[\w.-]+$/)), targetSchema)
      .check(z.refine(isNotEmpty, "names no target")),
  ),
  /** Scenario ids, or paths of scenario files relative to this file. They must run. */
  scenarios: z.optional(z.array(text).check(z.minLength(1, "names no scenario"))),
  /** `all` that ran, `any` of them, or these by id. */
  require: z.optional(
    z.union(
      [z.enum(["all", "any"]), z.array(text).check(z.minLength(1, "names no scenario"))],
      "must be all, any, or a list with the ids of scenarios",
    ),
  ),
  failOn: z.optional(z.array(z.enum(failOnLevels))),
  /** Hosts outside the Azure clouds (a gateway of your own) that keys and tokens may be sent to. */
  allowHosts: z.optional(z.array(text)),
});
export type Config = z.infer<typeof configSchema>;
