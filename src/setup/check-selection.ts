import { matchesGlob } from "node:path";
import { checks } from "../checks/index.ts";
import { UsageError } from "../core/usage-error.ts";

/**
 * The ids of the checks that are left out by `--only` and `--skip` (ids or globs).
 * @throws UsageError for a pattern that matches none.
 */
export function selectChecks(only: readonly string[], skip: readonly string[]): ReadonlySet<string> {
  const ids = checks.map(({ id }) => id);
  const matching = (flag: string, patterns: readonly string[]): Set<string> =>
    new Set(
      patterns.flatMap((pattern) => {
        const matched = ids.filter((id) => matchesGlob(id, pattern));
        if (matched.length > 0) return matched;
        throw new UsageError(`${flag}: no check matches "${pattern}"; see aoai-preflight list checks.`);
      }),
    );
  const wanted = only.length > 0 ? matching("--only", only) : new Set<string>(ids);
  const unwanted = matching("--skip", skip);
  return new Set(ids.filter((id) => !wanted.has(id) || unwanted.has(id)));
}
