import { Chalk } from "chalk";
import type { RunEvent } from "../../core/events.ts";
import type { ScenarioReport } from "../../core/report.ts";
import { likeFinding, marksFor, paint } from "../../reporters/layout/marks.ts";
import { duration, stateWords } from "../../reporters/layout/wording.ts";
import { forPeople } from "../../reporters/presentable.ts";
import { createLiveLines, type ProgressStream } from "./live-lines.ts";

export type { ProgressStream };

export interface ProgressOptions {
  readonly stream: ProgressStream;
  readonly tty: boolean;
  readonly colour: 0 | 1 | 2 | 3;
  readonly ascii: boolean;
}

/** Tells how a run goes on. */
export interface Progress {
  on(event: RunEvent): void;
  /** Writes a line that stays, above the live ones: whatever else goes to that stream meanwhile must come through here. */
  say(line: string): void;
  /** Leaves the terminal as it was; harmless when called again. */
  close(): void;
}

/**
 * On a terminal a live line a scenario (stage, time so far), gone at the end: the report is what stays. Elsewhere a
 * plain line as each scenario ends, without a control character.
 */
export const createProgress = (options: ProgressOptions): Progress =>
  options.tty ? liveProgress(options) : plainProgress(options);

function plainProgress({ stream, ascii }: ProgressOptions): Progress {
  const say = (text: string): void => void stream.write(`${forPeople(text, ascii)}\n`);
  return {
    say,
    on(event) {
      if (event.type === "scenario-finished") say(flat(ended(event.report, ascii)));
      if (event.type === "waiting") say(flat(`${event.scenario} on ${event.target}: ${waiting(event)}`));
      if (event.type === "not-waiting") say(flat(notWaiting(event)));
    },
    close() {},
  };
}

/** What a scenario is at, since when by the clock of `performance.now`. */
interface Row {
  readonly id: string;
  readonly target: string;
  readonly since?: number;
  readonly doing?: string;
  readonly report?: ScenarioReport;
}

function liveProgress({ stream, colour, ascii }: ProgressOptions): Progress {
  const chalk = new Chalk({ level: colour });
  const { glyphs } = marksFor(ascii);
  const rows = new Map<string, Row>();
  const lineOf = (frame: string, name: string, { since, doing, report }: Row): string => {
    if (report) {
      const state = likeFinding[report.state];
      return `${paint(chalk, state, glyphs[state])} ${name}  ${forPeople(flat(`${stateWords[report.state]}: ${report.headline}`), ascii)}`;
    }
    if (since === undefined) return chalk.dim(`  ${name}  waits for its turn`);
    return `${chalk.cyan(frame)} ${name}  ${forPeople(flat(doing ?? ""), ascii)}, ${duration(performance.now() - since)}`;
  };
  const draw = (frame: string, room: number): string[] => {
    const all = [...rows.values()];
    const isOne = new Set(all.map(({ target }) => target)).size === 1;
    const nameOf = ({ id, target }: Row): string => forPeople(flat(isOne ? id : `${id} on ${target}`), ascii);
    const width = Math.max(0, ...all.map((row) => nameOf(row).length));
    const line = (row: Row): string => lineOf(frame, nameOf(row).padEnd(width), row);
    if (all.length <= room) return all.map(line);
    // What goes on first; of the others as many as there is room for.
    const shown = all.toSorted((a, b) => Number(isRunning(b)) - Number(isRunning(a))).slice(0, room - 1);
    return [...shown.map(line), `  ${all.filter(({ report }) => report).length} of ${all.length} done`];
  };
  const lines = createLiveLines({ stream, ascii, draw });
  const change = (target: string, id: string, news: (row: Row) => Partial<Row>): void => {
    const key = JSON.stringify([target, id]);
    const row = rows.get(key) ?? { id, target };
    rows.set(key, { ...row, ...news(row) });
  };
  return {
    say: (line) => lines.above(forPeople(line, ascii)),
    on(event) {
      switch (event.type) {
        case "run-started":
          for (const { id, target } of event.scenarios) change(target, id, () => ({}));
          lines.open();
          break;
        case "stage-started":
          change(event.target, event.scenario, ({ since = performance.now() }) => ({
            since,
            doing: event.stage,
          }));
          break;
        case "waiting":
          change(event.target, event.scenario, ({ since = performance.now() }) => ({
            since,
            doing: waiting(event),
          }));
          break;
        case "not-waiting":
          lines.above(forPeople(flat(notWaiting(event)), ascii));
          break;
        case "scenario-finished":
          change(event.report.target.name, event.report.id, () => ({ report: event.report }));
          break;
        case "run-finished":
          lines.close();
      }
    },
    close: () => lines.close(),
  };
}

const isRunning = ({ since, report }: Row): boolean => since !== undefined && report === undefined;

/** A row is one line whatever stands in it. */
const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

const waiting = ({
  forWhat,
  seconds,
  attempts,
  waitedSeconds,
  limitSeconds,
}: Extract<RunEvent, { type: "waiting" }>): string => {
  const [pause, waited, limit] = [seconds, waitedSeconds, limitSeconds].map((one) => duration(one * 1000));
  return `waiting for ${forWhat}: attempt ${attempts + 1} in ${pause}, waited ${waited} of ${limit}`;
};

const notWaiting = ({ scenario, target, why }: Extract<RunEvent, { type: "not-waiting" }>): string =>
  `${scenario} on ${target}: not waiting: ${why}`;

const ended = ({ id, target, state, headline, durationMs }: ScenarioReport, ascii: boolean): string =>
  `${marksFor(ascii).glyphs[likeFinding[state]]} ${id} on ${target.name}: ${stateWords[state]}${headline ? `, ${headline}` : ""} (${duration(durationMs)})`;
