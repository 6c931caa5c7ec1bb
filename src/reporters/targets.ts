import type { ScenarioReport } from "../core/report.ts";

/** Scenarios of one target, in the report's order. */
export interface TargetGroup {
  readonly target: ScenarioReport["target"];
  readonly scenarios: readonly ScenarioReport[];
}

type Ran = Pick<ScenarioReport, "target"> & Partial<Pick<ScenarioReport, "state">>;

/** What was not run may know of no endpoint: it stands with those of its target that do. */
const targetOf = ({ state, target }: Ran, all: readonly Ran[]): ScenarioReport["target"] =>
  (state === "not-configured" && target.endpoint === null
    ? all.find((other) => other.target.name === target.name && other.target.endpoint !== null)?.target
    : null) ?? target;

/** By more than the name: reports of several runs, merged, may have other targets of the same name. */
const byTarget = <R extends Ran>(all: readonly R[]): (readonly [ScenarioReport["target"], readonly R[]])[] =>
  [
    ...Map.groupBy(all, (ran) => {
      const { name, endpoint, deployment } = targetOf(ran, all);
      return JSON.stringify([name, endpoint, deployment]);
    }).values(),
  ].flatMap((members) => {
    const [first] = members;
    return first ? [[targetOf(first, all), members] as const] : [];
  });

export const targetsOf = ({ scenarios }: { readonly scenarios: readonly ScenarioReport[] }): TargetGroup[] =>
  byTarget(scenarios).map(([target, members]) => ({ target, scenarios: members }));

/** Whether they ran against more than one target, so that its name is to be told. */
export const isOfSeveral = (all: readonly Ran[]): boolean => byTarget(all).length > 1;

/**
 * What a target is called among those of all: its name; where another has the same, `default at contoso.openai.azure.com`,
 * with the deployment behind where they have the same host too.
 */
export function namesAmong(all: readonly Ran[]): (ran: Ran) => string {
  const targets = byTarget(all).map(([target]) => target);
  return (ran) => {
    const target = targetOf(ran, all);
    const namesakes = targets.filter(({ name }) => name === target.name);
    const host = hostOf(target);
    if (namesakes.length < 2 || host === null) return target.name;
    const isAlone = namesakes.filter((one) => hostOf(one) === host).length < 2;
    return `${target.name} at ${[host, ...(isAlone ? [] : [target.deployment ?? "no deployment"])].join("/")}`;
  };
}

/** As far as it is one: an endpoint is told as it was set, and may hold a pseudonym. */
const hostOf = ({ endpoint }: ScenarioReport["target"]): string | null =>
  endpoint?.replace(/^\w+:\/\//, "").replace(/[/?#].*$/, "") ?? null;
