import type { OperationName } from "../azure/operations.ts";
import type { UnreadLine } from "../core/evidence.ts";
import type { Gate } from "../core/gate.ts";
import type { Scenario, SettingName } from "../core/scenario.ts";
import type { Browser } from "../probes/credentials/credential.ts";
import type { PrincipalName } from "../probes/directory.ts";
import type { Network } from "../probes/network/network.ts";
import type { Environment } from "../core/environment.ts";
import type { GivenSettings, WrittenAt } from "../probes/settings.ts";

/** An Azure OpenAI endpoint and deployment; what it does not give comes from the environment. */
export interface Target {
  readonly name: string;
  readonly given: GivenSettings;
  /** Variables that replace the usual ones for a setting of this target (a key by the name of its variable). */
  readonly variables: { readonly [K in SettingName]?: readonly string[] };
}

/** A scenario, and where it was found. */
export interface FoundScenario {
  readonly scenario: Scenario;
  /** Path of its file, as it was given; absent: there is none, or its id finds it. */
  readonly file?: string;
}

/** A scenario that a run is to look at, and whether it was asked for. */
export interface ChosenScenario extends FoundScenario {
  /** Asked for by name: it must run, and what it lacks is a failure. */
  readonly named: boolean;
  /** Why it cannot run here, where that is known without a look at its settings. */
  readonly idle?: string;
}

/** Milliseconds that a limit may have: longer than any run needs, and no more than a timer can count. */
export const longestDuration = 24 * 3_600_000;

/** All that a run needs; nothing in it comes from the process by itself. */
export interface RunConfig {
  readonly scenarios: readonly ChosenScenario[];
  readonly targets: readonly Target[];
  /** The environment that a scenario's application would find. */
  readonly environment: (scenario: Scenario) => Environment;
  /**
   * Does work on the host of a scenario's application, where the SDKs find its variables in the process; absent: this
   * process is that host.
   */
  readonly onHost?: <T>(scenario: Scenario, work: () => Promise<T>) => Promise<T>;
  /** Files that give variables, by the variable's name, for the report. */
  readonly written: ReadonlyMap<string, WrittenAt>;
  /** What the process had of the variables that env files give: compared with those, and shown to nobody. */
  readonly replaced?: Environment;
  /** Lines of such files that set nothing, for the report. */
  readonly unread?: readonly UnreadLine[];
  readonly allowedHosts: readonly string[];
  /** Check ids that are left out. */
  readonly excluded: ReadonlySet<string>;
  readonly probe: "completion" | "none";
  /** What the probe sends, and what the data action that the role must grant follows from. */
  readonly operation: OperationName;
  /** The principal whose access is looked at; absent: whoever signs in. */
  readonly subject?: PrincipalName;
  readonly gate: Gate;
  /** Milliseconds: for the whole run, for one observation, and for waiting until what can heal has healed. */
  readonly limits: { readonly run: number; readonly observation: number; readonly wait: number };
  /** A person can be asked to sign in without having been asked for by name. */
  readonly mayInteract: boolean;
  readonly browser: Browser;
  /** Sends requests: the platform's fetch, one through a proxy, or one that a simulation answers. */
  readonly transport: typeof globalThis.fetch;
  /** Name service and connections: the machine's, or those of the simulated world. */
  readonly network: Network;
  readonly simulated: { readonly world: string; readonly drill: string | null } | null;
  /** Flags that this was chosen by, for the commands that run it again; never a secret. */
  readonly flags?: Record<string, string[]>;
  readonly tool: { readonly name: string; readonly version: string };
}
