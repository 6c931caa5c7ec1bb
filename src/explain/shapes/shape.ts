import { oneLine } from "../../core/clean.ts";
import type { Neighbour } from "../../azure/neighbours.ts";
import type { Failure, FailureSource } from "../../core/observation.ts";
import { mayMatch } from "../needles.ts";
import { namesIn, withDetails } from "../../azure/failures/answer.ts";

/**
 * What a failure looks like in a text, whatever language or tool printed it. Which root cause it has is not said here:
 * the catalogue's signs judge the failure by its source, code and message.
 */
export interface Shape {
  readonly source: FailureSource;
  /** The failure's code; where it is missing, the group `code` of the pattern. */
  readonly code?: string;
  readonly status?: number;
  /** On one line, white space collapsed. The groups `host`, `status` and `code` are the failure's own, others details. */
  readonly says: RegExp;
  /** What must stand within some hundred characters around it, for words that others use too. */
  readonly near?: RegExp;
  /** What must not stand there. */
  readonly unlike?: RegExp;
  /** The service beside Azure OpenAI whose words these are. */
  readonly neighbour?: Neighbour;
}

/** A failure and where in the text it stands. */
export interface Found {
  readonly failure: Failure;
  readonly at: number;
}

/** Repetitions tell nothing new. */
const mostOfOneShape = 12;
const surroundings = 600;
const longestMessage = 320;

/** The failures of these shapes in a text that `undoNoise` has put on one line. */
export function findShapes(shapes: readonly Shape[], text: string): Found[] {
  const lower = text.toLowerCase();
  return shapes.flatMap((shape) => {
    // Most shapes are in no text: their patterns are never compiled, and what finds all places for few.
    if (!mayMatch(shape.says, lower) || !shape.says.test(text)) return [];
    const found: Found[] = [];
    for (const match of text.matchAll(everywhere(shape.says))) {
      if (found.length === mostOfOneShape) break;
      if (fits(shape, text, match.index))
        found.push({ failure: failureOf(shape, match, text), at: match.index });
    }
    return found;
  });
}

const compiled = new WeakMap<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  compiled.set(pattern, known);
  return known;
}

function fits({ near, unlike }: Shape, text: string, at: number): boolean {
  if (!near && !unlike) return true;
  const around = text.slice(Math.max(0, at - surroundings), at + surroundings);
  return (!near || near.test(around)) && !unlike?.test(around);
}

function failureOf(
  { source, code, status, neighbour }: Shape,
  match: RegExpExecArray,
  text: string,
): Failure {
  const { host, status: shown, code: named, ...details } = match.groups ?? {};
  const known = status ?? (shown ? Number(shown) : undefined);
  const message = sentenceAt(text, match.index, match[0].length);
  return {
    source,
    code: code ?? (named ? oneLine(named, 100) : `HTTP_${known ?? 0}`),
    message,
    ...(known !== undefined && { status: known }),
    ...(host && { host: host.toLowerCase().replace(/\.$/, "") }),
    ...withDetails({ ...namesIn(message, []), ...details, neighbour }),
  };
}

/** Where a sentence ends, or the quotes that it stands in; and before a signature, which nobody needs to see. */
const sentenceEnd =
  /(?<=[.!?])\s(?=[A-Z"'{[(])|\s["'][\w+/]{2,120}={1,2}["']|["}\]]\s*[,}\]]|'\s?\}|'\)\)|\s(?:Trace ID|Traceback|at \w+\.|at [\w.<>$]{3,80} ?\(|File "|StackTrace ?:|InvocationInfo ?:)/;

/**
 * Where a body ends, or a tool says it once more, or a report goes on with something else: a fence (of which `undoMarkup`
 * leaves quotes), a heading, a place in a file, a form's next question, what its author has to say.
 */
const nextPart =
  /(?:\s?'{3,}(?!')|\s[-*=_]{3,}\s)(?!\s?\w{0,8}\s?[{[])|\s#{1,6}\s|\s##\[|\s[A-Z]\w{2,12}-Az\w{2,60} ?: (?=\d)|\s>{1,3}\s|\s- \[[ x]\]|"\s?\}|\sCode: \w+ Message: |\s(?:with (?:module|azurerm_\w+)\.|on \S{1,80}\.tf line )|(?<=['"])\s(?=(?:I|We|If|When|But|My|How|What|It) )|\s(?:steps to reproduce|to reproduce\b|repro(?:duction)? steps|expected behaviou?r|additional context|environment (?:summary|details))/i;

/** From the match to the end of its sentence, or of the quotes that it stands in. */
export function sentenceAt(text: string, at: number, length: number): string {
  const match = until(nextPart, text.slice(at, at + length));
  const rest = match.length < length ? "" : text.slice(at + length, at + longestMessage);
  return oneLine(match + until(nextPart, until(sentenceEnd, rest)), longestMessage);
}

function until(end: RegExp, text: string): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}
