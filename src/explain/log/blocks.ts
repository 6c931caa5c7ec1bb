import { interesting, kindOf, ofOurs } from "./telling.ts";

/** Lines of a log that belong together and may tell of a failure, with how often their like came. */
export interface Block {
  /** The first of its kind, as it stands in the log. */
  readonly text: string;
  /** Number of such blocks. */
  readonly count: number;
  /** The times that stand before the first and the last one, as they are written there. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Collects the blocks of a log that comes piece by piece, in memory that does not grow with it. */
export interface BlockCollector {
  /** Takes the next piece; answers with the blocks that are the first of their kind. */
  add(piece: string): readonly Block[];
  /** Takes what is left of the last line. */
  end(): readonly Block[];
  /** Every kind so far, in the order in which they first came. */
  blocks(): readonly Block[];
}

const linesBefore = 2;
const linesAfter = 40;
const longestBlock = 8_000;
const mostKinds = 300;
/** A line longer than this is cut: nothing that we know is longer. */
const longestLine = 65_536;
/** What may be the end of a token, by which nobody would know it for one. */
const cutWord = /^\S{1,8000}/;

/** A line that begins a record of its own: with a time, or with klog's letter and date. */
const recordStart =
  /^\s*(?:\S{1,80}\s)?\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[IWEF]\d{4} \d\d:\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d\d:\d\d)/;
const time =
  /\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?|\b\d\d:\d\d:\d\d\b/;

export function collectBlocks(): BlockCollector {
  const kinds = new Map<string, { text: string; count: number; first: string | null; last: string | null }>();
  let rest = "";

  const keep = (text: string): Block[] => {
    const at = time.exec(text)?.[0] ?? null;
    const kind = kindOf(text);
    const known = kinds.get(kind);
    if (known) {
      known.count += 1;
      known.last = at ?? known.last;
      return [];
    }
    if (kinds.size >= mostKinds || !ofOurs.test(text)) return [];
    const block = { text, count: 1, first: at, last: at };
    kinds.set(kind, block);
    return [block];
  };
  const scan = (text: string): Block[] => {
    const found: Block[] = [];
    const search = new RegExp(interesting, "g");
    for (let hit = search.exec(text); hit; hit = search.exec(text)) {
      const start = within(text, blockStart(text, hit.index), hit.index);
      const end = Math.min(blockEnd(text, hit.index), start + longestBlock);
      found.push(...keep(text.slice(start, end)));
      search.lastIndex = end;
    }
    return found;
  };
  return {
    add(piece) {
      const text = rest + piece;
      const cut = text.lastIndexOf("\n") + 1;
      rest = text.slice(cut);
      if (rest.length > longestLine) rest = rest.slice(-longestLine).replace(cutWord, "");
      return scan(text.slice(0, cut));
    },
    end() {
      const text = rest;
      rest = "";
      return scan(text);
    },
    blocks: () => [...kinds.values()],
  };
}

/** The beginning of the record that a place lies in, or of the few lines before it. */
function blockStart(text: string, at: number): number {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  for (let line = 0; line < linesBefore && start > 0; line++) {
    if (recordStart.test(text.slice(start, start + 120))) break;
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return start;
}

/** Of a record that is too long what stands near: from a place on where no word, and so no secret, is cut in two. */
function within(text: string, start: number, at: number): number {
  if (at - start < longestBlock / 2) return start;
  const near = at - longestBlock / 2;
  const gap = text.slice(near, at).search(/[\s"',;]/);
  return gap < 0 ? at : near + gap;
}

/** The end of the record: the next line that begins one, or some dozen lines on. */
function blockEnd(text: string, at: number): number {
  let end = lineEnd(text, at);
  for (let line = 0; line < linesAfter && end < text.length; line++) {
    if (recordStart.test(text.slice(end, end + 120))) break;
    end = lineEnd(text, end);
  }
  return Math.max(end, at + 1);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}
