import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The drills that come with the package, found from its sources and from its bundle alike. */
export const drillsFolder: string = (() => {
  const inside = join("scenarios", "drills");
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, inside))) folder = dirname(folder);
  return join(folder, inside);
})();
