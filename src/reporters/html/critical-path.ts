/** Something that took its time; milliseconds since the start of the run. */
export interface Span {
  readonly startedMs: number;
  readonly durationMs: number;
}

export const endOf = ({ startedMs, durationMs }: Span): number => startedMs + durationMs;

/** Times are whole milliseconds: what ends and what waited for it may overlap by one. */
const slackMs = 1;

/**
 * The spans that the end of the last one had to wait for: backwards from it, each time the one that ended last before
 * the next began. To be faster, one of these has to be.
 */
export function criticalPath<S extends Span>(spans: readonly S[]): ReadonlySet<S> {
  const path = new Set<S>();
  let deadline = Number.POSITIVE_INFINITY;
  for (;;) {
    const before = spans.filter((span) => !path.has(span) && endOf(span) <= deadline + slackMs);
    const [first, ...others] = before;
    if (first === undefined) return path;
    const last = others.reduce((latest, span) => (endOf(span) > endOf(latest) ? span : latest), first);
    path.add(last);
    deadline = last.startedMs;
  }
}
