import type { ScenarioReport } from "./report.ts";
import type { Stage } from "./vocabulary.ts";

/** A scenario against one target: what an event is about. `target` is the target's name. */
interface ScenarioRun {
  readonly id: string;
  readonly target: string;
}

/** What a run tells while it goes on, in the order in which things happen. Listeners change nothing. */
export type RunEvent =
  | { readonly type: "run-started"; readonly scenarios: readonly ScenarioRun[] }
  | {
      readonly type: "stage-started";
      readonly scenario: string;
      readonly target: string;
      readonly stage: Stage;
    }
  | { readonly type: "scenario-finished"; readonly report: ScenarioReport }
  | {
      readonly type: "waiting";
      readonly scenario: string;
      readonly target: string;
      /** What may heal meanwhile, as it continues "waiting for …". */
      readonly forWhat: string;
      /** Until it is observed again. */
      readonly seconds: number;
      /** How often it was observed so far. */
      readonly attempts: number;
      /** How long it has been waited for so far, and how long at most. */
      readonly waitedSeconds: number;
      readonly limitSeconds: number;
    }
  | {
      /** It was asked to wait, and there is nothing to wait for. */
      readonly type: "not-waiting";
      readonly scenario: string;
      readonly target: string;
      /** Continues "not waiting: …". */
      readonly why: string;
    }
  | { readonly type: "run-finished" };
