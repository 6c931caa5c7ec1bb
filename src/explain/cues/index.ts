import type { DiagnosisId } from "../../diagnoses/index.ts";
import { clientCues } from "./client.ts";
import { credentialCues } from "./credential.ts";
import type { Cue } from "./cue.ts";
import { permissionCues } from "./permission.ts";
import { serviceCues } from "./service.ts";

const cues: readonly Cue[] = [...credentialCues, ...permissionCues, ...serviceCues, ...clientCues];

/** A root cause that a text speaks of. */
export interface Spoken {
  readonly means: DiagnosisId;
  /** How much of what goes with it the text speaks of. */
  readonly score: number;
  /** Its words, as they stand in the text. */
  readonly words: readonly string[];
}

/** The root causes that a text speaks of, the most first. */
export function spokenOf(text: string): Spoken[] {
  return cues
    .flatMap(({ means, topic, tells, weight = 1 }): Spoken[] => {
      const subject = topic.exec(text)?.[0];
      if (subject === undefined) return [];
      const told = tells.flatMap((tell) => tell.exec(text)?.[0] ?? []);
      return told.length > 0 ? [{ means, score: told.length * weight, words: [subject, ...told] }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
}
