import type { Diagnosed } from "../core/diagnosis.ts";
import { createRedactor } from "../core/redact.ts";
import { failuresIn } from "./failures.ts";
import { judge } from "./judge.ts";
import { collectBlocks } from "./log/blocks.ts";
import { causesOf, groupByCause, type Occurrences } from "./log/groups.ts";
import { undoNoise } from "./normalise/undo-noise.ts";
import { diagnosedInReport } from "./saved-report.ts";

/** What a text shows: its root causes, the likeliest first, each with how often it occurs where that is known. */
export interface Explained {
  readonly diagnoses: readonly (Diagnosed & { readonly occurrences?: Occurrences })[];
}

/** Longer texts are logs: they are judged by the blocks of lines that tell of failures. */
const longestText = 400_000;

/**
 * The root causes of what a text shows, the likeliest first; empty where nothing failed or nothing is recognised. Takes
 * whatever people paste: an exception in any language, a tool's output, a log, JSON, a page, a question in prose, a
 * report of a run. Pure; never throws. Secrets in the text never come out again.
 */
export function explain(text: string): readonly Diagnosed[] {
  const explainer = createExplainer();
  explainer.add(text);
  return explainer.end().diagnoses;
}

/** Explains a text that comes piece by piece, of any size, in memory that does not grow with it. */
export interface Explainer {
  /** Takes the next piece; answers with root causes that have not shown before. */
  add(piece: string): readonly Diagnosed[];
  end(): Explained;
}

/** `watching`: `add` looks at each new block at once, for a log that still grows. */
export function createExplainer({ watching = false } = {}): Explainer {
  const collector = collectBlocks();
  const told = new Set<string>();
  let whole: string | null = "";
  return {
    add(piece) {
      if (whole !== null) whole = whole.length + piece.length > longestText ? null : whole + piece;
      const fresh = collector.add(piece);
      if (!watching) return [];
      return fresh.flatMap((block) => {
        const [cause] = causesOf(block);
        if (!cause || told.has(cause.id)) return [];
        told.add(cause.id);
        return [cause];
      });
    },
    end() {
      collector.end();
      const blocks = collector.blocks();
      const text = whole ?? blocks.map((block) => block.text).join("\n");
      return { diagnoses: diagnosedInReport(text) ?? withOccurrences(causesIn(text), groupByCause(blocks)) };
    },
  };
}

function causesIn(text: string): Diagnosed[] {
  const mended = createRedactor().text(undoNoise(text));
  return judge(failuresIn(mended), mended);
}

/** Only what shows again and again is counted: in a single message there is nothing to count. */
const withOccurrences = (
  diagnosed: readonly Diagnosed[],
  groups: ReadonlyMap<string, Occurrences>,
): Explained["diagnoses"] =>
  diagnosed.map((entry) => {
    const occurrences = groups.get(entry.id);
    return occurrences && occurrences.count > 1 ? { ...entry, occurrences } : entry;
  });
