import type { Change, ChangeKind, Difference, ScenarioDifference } from "./difference-schema.ts";
import type { EvidenceKey, EvidenceMap } from "./evidence.ts";
import type { Report, ScenarioReport, ScenarioState } from "./report.ts";

/** Compares scenario by scenario, by id and name of the target. */
export function compareReports(before: Report, after: Report): Difference {
  const keyOf = ({ id, target }: ScenarioReport): string => JSON.stringify([target.name, id]);
  const [old, young] = [before, after].map(
    ({ scenarios, simulated }) =>
      new Map(scenarios.map((scenario) => [keyOf(scenario), { ...scenario, simulated: simulated !== null }])),
  );
  const keys = new Set([...(young?.keys() ?? []), ...(old?.keys() ?? [])]);
  const scenarios = [...keys].flatMap((key) => compareScenarios(old?.get(key), young?.get(key)));
  return {
    schemaVersion: 1,
    before: { startedAt: before.startedAt, exitCode: before.exitCode },
    after: { startedAt: after.startedAt, exitCode: after.exitCode },
    worse: scenarios.some(({ kind }) => kind === "broke"),
    scenarios,
  };
}

type Compared = ScenarioReport & { readonly simulated: boolean };

function compareScenarios(before: Compared | undefined, after: Compared | undefined): ScenarioDifference[] {
  const known = after ?? before;
  if (known === undefined) return [];
  const between = (factsOf: (scenario: Compared) => ReadonlyMap<string, string>): Change[] =>
    changes(before ? factsOf(before) : new Map(), after ? factsOf(after) : new Map());
  // What one of them did not see may be as it was: only what both saw is compared.
  const seen = (factsOf: (scenario: Compared) => ReadonlyMap<string, string> | null): Change[] => {
    const [was, is] = [before && factsOf(before), after && factsOf(after)];
    return was && is ? changes(was, is) : [];
  };
  const difference = {
    id: known.id,
    target: known.target.name,
    before: before?.state ?? null,
    after: after?.state ?? null,
    causes: between(causesOf),
    claims: seen(claimsOf),
    settings: seen(settingsOf),
    assignments: seen(assignmentsOf),
  };
  return [{ ...difference, kind: kindOf(difference) }];
}

/** Better first. What did not run is neither: but what was ready and is so no longer has broken. */
const rank: readonly (ScenarioState | null)[] = ["ready", "undetermined", "not-ready"];

function kindOf({ before, after, causes, ...facts }: Omit<ScenarioDifference, "kind">): ChangeKind {
  const [was, is] = [rank.indexOf(before), rank.indexOf(after)];
  if (before === "ready" && after !== "ready") return "broke";
  if (after === "ready" && before !== "ready") return "healed";
  if (was !== -1 && is !== -1 && was !== is) return is > was ? "broke" : "healed";
  // As bad as before, of something new.
  if (after === "not-ready" && causes.some((cause) => cause.before === null)) return "broke";
  const different =
    before !== after ||
    causes.length + facts.claims.length + facts.settings.length + facts.assignments.length > 0;
  return different ? "changed" : "same";
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const change = { name, before: before.get(name) ?? null, after: after.get(name) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

const causesOf = ({ diagnoses, unexplained }: ScenarioReport): ReadonlyMap<string, string> =>
  new Map([
    ...diagnoses.filter(({ maskedBy }) => !maskedBy).map(({ id, title }) => [id, title] as const),
    ...unexplained.map((check) => [check, "unexplained"] as const),
  ]);

/** Claims that are the same in every token of a credential; times differ in each. */
const lasting = [
  "version",
  "audience",
  "issuer",
  "tenantId",
  "principalId",
  "applicationId",
  "identity",
  "managedIdentityResourceId",
  "scopes",
  "roles",
  "userName",
] as const satisfies readonly (keyof EvidenceMap["claims"])[];

function claimsOf(scenario: ScenarioReport): ReadonlyMap<string, string> | null {
  const claims = valueOf(scenario, "claims");
  if (!claims) return null;
  return new Map(
    lasting.flatMap((name) => {
      const value = claims[name];
      const text = Array.isArray(value) ? value.join(" ") : value;
      return text ? [[name, text] as const] : [];
    }),
  );
}

/** Not the path of a simulated host's file: that is in a temporary folder, another one in every run. */
function settingsOf(scenario: Compared): ReadonlyMap<string, string> | null {
  const seen = valueOf(scenario, "settings");
  if (!seen) return null;
  return new Map(
    seen.settings.flatMap(({ setting, state, shown, from }) => {
      if (state === "unset") return [];
      const value = scenario.simulated && setting === "federatedTokenFile" ? state : (shown ?? state);
      return [[setting, [value, from && `from ${from.name} (${from.kind})`].filter(Boolean).join(" ")]];
    }),
  );
}

/** Null also where Azure Resource Manager listed no assignments, but only what the caller may do. */
function assignmentsOf(scenario: ScenarioReport): ReadonlyMap<string, string> | null {
  const access = valueOf(scenario, "access");
  if (access?.basis !== "role-assignments") return null;
  return new Map(
    access.assignments.map(({ roleName, roleDefinitionId, scope, effect }) => [
      `${roleName ?? roleDefinitionId} at ${scope}`,
      effect,
    ]),
  );
}

function valueOf<K extends EvidenceKey>({ evidence }: ScenarioReport, key: K): EvidenceMap[K] | undefined {
  const entry = evidence.find((one) => one.key === key);
  // The value of an entry is that of its key: the schema of entries says so.
  return entry && "value" in entry ? (entry.value as EvidenceMap[K]) : undefined;
}
