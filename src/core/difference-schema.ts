import * as z from "zod/mini";
import { reportSchema, scenarioStates } from "./report.ts";
import { schemaReference } from "./schema-reference.ts";

const text = z.nullable(z.string());
const changeSchema = z.object({
  name: z.string().check(z.describe("What has changed.")),
  before: text.check(z.describe("What it was; null: it was not there.")),
  after: text.check(z.describe("What it is; null: it is not there.")),
});
/** Something that had one value and has another. */
export type Change = z.infer<typeof changeSchema>;

const changeKinds = ["broke", "healed", "changed", "same"] as const;
export type ChangeKind = (typeof changeKinds)[number];

const state = z.nullable(z.enum(scenarioStates));
const changes = z.array(changeSchema);
const scenarioDifferenceSchema = z.object({
  id: z.string().check(z.describe("Id of the scenario.")),
  target: z.string().check(z.describe("Name of the target.")),
  kind: z
    .enum(changeKinds)
    .check(
      z.describe(
        "broke: for the worse. healed: for the better. changed: neither, but something is different.",
      ),
    ),
  before: state.check(z.describe("Its state in the earlier report; null: it is not in that.")),
  after: state.check(z.describe("Its state in the later report; null: it is not in that.")),
  causes: changes.check(
    z.describe("Root causes, by id with their titles, and failed checks that none accounts for."),
  ),
  claims: changes.check(
    z.describe(
      "Claims that are the same in every token of a credential; none where one report has no claims.",
    ),
  ),
  settings: changes.check(z.describe("What gave each setting, and its value where that is no secret.")),
  assignments: changes.check(
    z.describe(
      "Role assignments, with what each means for the data action; none where one report lists none.",
    ),
  ),
});
/** What is different between two reports about one scenario on one target. */
export type ScenarioDifference = z.infer<typeof scenarioDifferenceSchema>;

const compared = z.object({
  startedAt: z.string().check(z.describe("When the run began, ISO 8601.")),
  exitCode: reportSchema.shape.exitCode,
});

export const differenceSchema = z.object({
  $schema: schemaReference,
  schemaVersion: z.literal(1).check(z.describe("The version of this form.")),
  before: compared.check(z.describe("The earlier report.")),
  after: compared.check(z.describe("The later report.")),
  worse: z.boolean().check(z.describe("Whether something broke; then diff ends with exit code 1.")),
  scenarios: z
    .array(scenarioDifferenceSchema)
    .check(z.describe("Every scenario that is in one of the reports, once for each target.")),
});
/** What is different between two reports of the same application. */
export type Difference = z.infer<typeof differenceSchema>;
