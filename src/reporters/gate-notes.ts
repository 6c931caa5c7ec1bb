import { unmetRequirements, type UnmetRequirement } from "../core/gate.ts";
import type { Report } from "../core/report.ts";
import { acceptanceNotes, type AcceptanceNote } from "./accepted.ts";
import { stateWords } from "./layout/wording.ts";
import { namesAmong } from "./targets.ts";

/** Something to know about what a run was judged by. */
export interface GateNote extends AcceptanceNote {
  /** The part of the gate that it is about. */
  readonly about: "requirements" | "expectations";
}

/** What the gate required by name and did not get, then what became of what it was told to accept. */
export const gateNotes = (report: Report): GateNote[] => [
  ...unmetRequirements(report).map((unmet): GateNote => ({
    state: "warn",
    text: `${unmetWords(unmet, report)}.`,
    about: "requirements",
  })),
  ...acceptanceNotes(report).map((note): GateNote => ({ ...note, about: "expectations" })),
];

/** A scenario that the gate requires by name and that was not run, with what to say of it. */
export interface Missed {
  readonly id: string;
  readonly text: string;
}

/** For formats that know tests or failures only: such a scenario has none, and the run is undetermined all the same. */
export const missedIn = (report: Report): Missed[] =>
  unmetRequirements(report)
    .filter(({ state }) => state === null || state === "not-configured" || state === "not-run")
    .map((unmet) => ({ id: unmet.id, text: `${unmetWords(unmet, report)}.` }));

/** `managed-identity on prod is required, but not ready`. */
const unmetWords = ({ id, target, state }: UnmetRequirement, { scenarios }: Report): string =>
  target === null || state === null
    ? `${id} is required, but was not run: run it too, or do not require it`
    : `${id} on ${namesAmong(scenarios)({ target, state })} is required, but ${stateWords[state]}`;
