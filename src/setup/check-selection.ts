import { matchesGlob } from "node:path";
import { checks } from "../checks/index.ts";
import { UsageError } from "../core/usage-error.ts";

/** Ids of checks or globs, and where they were given, as a message names it. */
interface Patterns {
  readonly place: string;
  readonly patterns: readonly string[];
}

/**
 * The ids of the checks that are left out by `only` and `skip`.
 * @throws UsageError that names the place of a pattern that matches none.
 */
export function selectChecks(only: Patterns, skip: Patterns): ReadonlySet<string> {
  const ids = checks.map(({ id }) => id);
  const matching = ({ place, patterns }: Patterns): Set<string> =>
    new Set(
      patterns.flatMap((pattern) => {
        const matched = ids.filter((id) => matchesGlob(id, pattern));
        if (matched.length > 0) return matched;
        throw new UsageError(`${place}: no check matches "${pattern}"; see aoai-preflight list checks.`);
      }),
    );
  const wanted = only.patterns.length > 0 ? matching(only) : new Set<string>(ids);
  const unwanted = matching(skip);
  return new Set(ids.filter((id) => !wanted.has(id) || unwanted.has(id)));
}
