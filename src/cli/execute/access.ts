import { guidShape } from "../../azure/setting-flaws.ts";
import { credentialSpecs } from "../../azure/credential-kinds.ts";
import { parseAccountId } from "../../azure/resource-id.ts";
import { checks, type CheckId } from "../../checks/index.ts";
import { anonymise } from "../../core/anonymise.ts";
import { flagWords, type Flags } from "../../core/flags.ts";
import { exitCodes } from "../../core/gate.ts";
import { createRedactor } from "../../core/redact.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { PrincipalName } from "../../probes/directory.ts";
import type { ChosenScenario, RunConfig, Target } from "../../runner/config.ts";
import { plan } from "../../runner/plan.ts";
import { run } from "../../runner/run.ts";
import { accessAnswer, type AccessAnswer } from "./access-answer.ts";
import { accessText } from "../output/access-text.ts";
import { document, tableStyle } from "../output/answer.ts";
import type { AccessArguments } from "../commands/access.ts";
import { repeatedFlags } from "../input/repeated-flags.ts";
import { tokenScenarios } from "../input/token-scenarios.ts";
import type { Io } from "../io.ts";
import { prepareRun, wholePlan } from "./prepare-run.ts";

/** What leads to the verdict; the rest is for `run` to look at. */
const needed: readonly CheckId[] = [
  "settings-present",
  "settings-well-formed",
  "endpoint-recognised",
  "assertion-readable",
  "assertion-current",
  "token-acquired",
  "token-client-matches",
  "token-names-principal",
  "token-tenant-matches",
  "account-found",
  "account-matches-endpoint",
  "data-action-granted",
];

/** Who signed in matters only where it is whose access is asked about. */
const aboutCaller: readonly CheckId[] = ["token-client-matches", "token-tenant-matches"];

/** Whoever names the account, and no endpoint, asks about that account, wherever the variables point. */
const isNeeded = (id: CheckId, given: AccessArguments, subject: PrincipalName | undefined): boolean =>
  needed.includes(id) &&
  !(subject && aboutCaller.includes(id)) &&
  !(id === "account-matches-endpoint" && given["resource-id"] !== undefined && given.endpoint === undefined);

/** Reads the role verdict and prints it; answers with 1 where it is denied, with 3 where nothing decides. */
export async function executeAccess(given: AccessArguments, io: Io): Promise<number> {
  const subject = subjectOf(given);
  const scenario = given.scenario === undefined ? [] : [given.scenario];
  const { config, close } = await prepareRun(wholePlan({ ...given, scenario }), io, io.say);
  try {
    const report = await run(
      {
        ...config,
        targets: config.targets.map((target) => withEndpoint(target, given["resource-id"])),
        scenarios: [scenarioOf({ ...config, scenarios: tokenScenarios(config.scenarios, scenario) })],
        excluded: new Set(checks.map(({ id }) => id).filter((id) => !isNeeded(id, given, subject))),
        probe: "none",
        operation: given.operation,
        ...(subject && { subject }),
      },
      { signal: io.signal },
    );
    const found = report.scenarios.map((one) => accessAnswer(one, given.operation, given.principal));
    const asked = createRedactor().deep({ ...subjectFlags(given), ...repeatedFlags(given) });
    const { answers, flags } = anonymise({ answers: found, flags: asked }, given.redact);
    const again = ["access", ...scenario, ...flagWords(flags)];
    const style = { ...tableStyle(given, io), shell: given.shell, fix: given.fix, again };
    io.out(given.output === "json" ? document(answers) : accessText(answers, style));
    return report.interrupted ? exitCodes.interrupted : exitOf(found);
  } finally {
    close();
  }
}

const exits: Readonly<Record<AccessAnswer["verdict"], number>> = {
  granted: exitCodes.ready,
  denied: exitCodes.notReady,
  unknown: exitCodes.undetermined,
};

/** The worst of the verdicts: denied before unknown. */
const exitOf = (answers: readonly AccessAnswer[]): number =>
  (["denied", "unknown"] as const)
    .filter((verdict) => answers.some((answer) => answer.verdict === verdict))
    .map((verdict) => exits[verdict])[0] ?? exits.granted;

/** @throws UsageError for an id that is none: it goes into a query. */
function subjectOf({ principal, "app-id": appId, user }: AccessArguments): PrincipalName | undefined {
  for (const [flag, value] of Object.entries({ "--principal": principal, "--app-id": appId })) {
    if (value !== undefined && !guidShape.test(value))
      throw new UsageError(
        `${flag}: "${value}" is no id; it looks like 00000000-0000-0000-0000-000000000000.`,
      );
  }
  if (principal !== undefined) return { by: "object-id", value: principal };
  if (appId !== undefined) return { by: "app-id", value: appId };
  return user === undefined ? undefined : { by: "user", value: user };
}

/**
 * The first scenario that is configured here, one that needs nobody before one that does.
 * @throws UsageError where there is none.
 */
function scenarioOf(config: RunConfig): ChosenScenario {
  const ready = plan(config).filter(({ idle }) => idle === undefined);
  const first = ready.find(({ scenario }) => !credentialSpecs[scenario.credential].interactive) ?? ready[0];
  if (first) return { ...first, named: true };
  throw new UsageError(
    "No way to sign in to Azure Resource Manager is configured here; name one. After az login: aoai-preflight access azure-cli",
  );
}

/**
 * Whoever names the account need not name its endpoint: nothing is sent there. The usual one tells the cloud.
 * @throws UsageError for an id that is no account's.
 */
function withEndpoint(target: Target, resourceId: string | undefined): Target {
  if (resourceId === undefined || target.given.endpoint) return target;
  const account = parseAccountId(resourceId);
  if (!account) throw new UsageError(`--resource-id: "${resourceId}" is not the id of an account.`);
  const endpoint = {
    value: `https://${account.name}.openai.azure.com`,
    from: { kind: "flag", name: "--resource-id" },
  } as const;
  return { ...target, given: { ...target.given, endpoint } };
}

/** Whose access is asked about. */
const subjectFlags = (given: AccessArguments): Flags =>
  Object.fromEntries(
    (["principal", "app-id", "user"] as const).flatMap((flag) =>
      given[flag] === undefined ? [] : [[flag, [given[flag]]]],
    ),
  );
