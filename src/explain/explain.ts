import type { Diagnosed } from "../core/diagnosis.ts";
import { causesIn, recognisedIn } from "./causes.ts";
import { collectBlocks } from "./log/blocks.ts";
import { groupByCause, type Group, type Occurrences } from "./log/groups.ts";
import { beginsReport, diagnosedInReport } from "./saved-report.ts";

/** What a text shows: its root causes, the likeliest first, each with how often it occurs where that is known. */
export interface Explained {
  readonly diagnoses: readonly (Diagnosed & { readonly occurrences?: Occurrences })[];
}

/** Longer texts are logs: they are judged by the blocks of lines that tell of failures. */
const longestText = 400_000;

/** A report of a run is one at any length that a run makes. */
const longestReport = 20_000_000;

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
  const shown = new Set<string>();
  let whole: string | null = "";
  return {
    add(piece) {
      if (whole !== null) whole = kept(whole + piece);
      const fresh = collector.add(piece);
      if (!watching) return [];
      return fresh.flatMap((block) => {
        const [cause] = recognisedIn(block.text);
        if (!cause || shown.has(cause.id)) return [];
        shown.add(cause.id);
        return [cause];
      });
    },
    end() {
      const reported = whole === null ? null : diagnosedInReport(whole);
      if (reported) return { diagnoses: reported };
      collector.end();
      const blocks = collector.blocks();
      const short = whole !== null && whole.length <= longestText ? whole : null;
      const isLog = short === null;
      const text = short ?? start(blocks.map((block) => block.text).join("\n"));
      const isOneMessage = !isLog && blocks.length < 2 && blocks.every(({ count }) => count < 2);
      const groups = isOneMessage ? none : groupByCause(blocks);
      const told = causesIn(text, { isLog });
      // A log may tell of several things that have nothing to do with each other.
      const others = isLog ? [...groups.values()].map(({ cause }) => cause) : [];
      return {
        diagnoses: [...told, ...others.filter(({ id }) => told.every((one) => one.id !== id))].map((entry) =>
          withOccurrences(entry, groups.get(entry.id)),
        ),
      };
    },
  };
}

/** A text as long as it is not too long to be looked at as a whole. */
const kept = (text: string): string | null =>
  text.length <= longestText || (text.length <= longestReport && beginsReport(text)) ? text : null;

const start = (text: string): string => text.slice(0, longestText);

const none: ReadonlyMap<string, Group> = new Map();

/** Only what shows again and again is counted: in a single message there is nothing to count. */
const withOccurrences = (entry: Diagnosed, group: Group | undefined): Explained["diagnoses"][number] =>
  group && group.occurrences.count > 1 ? { ...entry, occurrences: group.occurrences } : entry;
