import { cloudNamed, publicCloud, type Cloud } from "../azure/clouds.ts";
import { hostFrom } from "../azure/host.ts";
import { checks, type CheckId } from "../checks/index.ts";
import { judge } from "../core/check.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { failed, observed } from "../core/observation.ts";
import { observeAssertion } from "../probes/assertion.ts";
import { within } from "../probes/limit.ts";
import type { SettingValues } from "../probes/settings.ts";
import { limitOf, type CellRun } from "./cell.ts";
import { settingsOf } from "./cell-settings.ts";

/** What the configuration says, once it is good enough to send something. */
export interface Ground {
  readonly values: SettingValues;
  readonly endpoint: EvidenceMap["endpoint"];
  readonly host: EvidenceMap["host"];
  readonly cloud: Cloud;
  readonly authorityHost: string;
}

/** Checks without which nothing is sent: what Azure would answer could only mislead. */
const blockers: readonly CheckId[] = [
  "settings-present",
  "settings-well-formed",
  "endpoint-recognised",
  "assertion-readable",
];

/** The configuration stage: looks, sends nothing. Returns the ground for the other stages, or what blocks them. */
export async function observeGround(run: CellRun): Promise<Ground | { readonly blockedBy: string }> {
  const { cell, config, recorder, redactor } = run;
  const { scenario } = cell;
  const environment = config.environment(scenario);
  const startedAt = performance.now();

  const { evidence, values, secrets, endpoint } = settingsOf(cell, config);
  redactor.learn(...secrets);
  recorder.seen("settings", startedAt, observed(evidence));

  const host = hostFrom(environment);
  recorder.seen("host", startedAt, observed(host));

  if (endpoint) recorder.seen("endpoint", startedAt, observed(endpoint));
  else if (values.endpoint === undefined)
    recorder.absent("endpoint", { reason: "blocked", by: "settings-present" });
  else {
    const message = "The endpoint is not a URL.";
    recorder.seen(
      "endpoint",
      startedAt,
      failed({ source: "environment", code: "setting-malformed", message }),
    );
  }

  if (scenario.credential !== "workload-identity") recorder.absent("assertion", { reason: "not-applicable" });
  else if (values.federatedTokenFile === undefined) {
    recorder.absent("assertion", { reason: "blocked", by: "settings-present" });
  } else {
    const path = values.federatedTokenFile;
    const expired = (time: string) =>
      ({
        source: "environment",
        code: "reading-unfinished",
        message: `The file ${path} was not read within ${time}.`,
      }) as const;
    const assertion = await within(
      { what: `Reading ${path}`, ...limitOf(run), expired },
      () => observeAssertion(path, redactor),
      () => ({ source: "environment", code: "file-unreadable", message: `The file ${path} cannot be read.` }),
    );
    recorder.seen("assertion", startedAt, assertion.ok ? assertion.value : assertion);
  }

  const context = { scenario: scenario.id, credential: scenario.credential };
  const findings = judge(checks, recorder.gathered(), context);
  const blocker = findings.find(
    ({ check, state }) =>
      (state === "fail" && blockers.some((id) => id === check)) ||
      // The credential would read the file too, and no limit of ours ends that.
      (state === "inconclusive" && check === "assertion-readable"),
  );
  if (blocker) return { blockedBy: blocker.check };
  if (!endpoint) return { blockedBy: "endpoint-recognised" };
  const cloud = cloudNamed(endpoint.cloud) ?? publicCloud;
  return { values, endpoint, host, cloud, authorityHost: values.authorityHost ?? cloud.authorityHost };
}
