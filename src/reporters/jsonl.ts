import { inert } from "./presentable.ts";
import { defineReporter } from "./reporter.ts";

/**
 * For log stores and `jq`: a line of JSON for each scenario (`"type": "scenario"`, with what tells it from other
 * runs), then one for the run (`"type": "run"`). Together they hold the whole report.
 */
export const jsonl = defineReporter({
  id: "jsonl",
  extension: "jsonl",
  audience: "machines",
  render({ scenarios, ...run }) {
    const { startedAt, simulated } = run;
    const lines = [
      ...scenarios.map((scenario) => ({ type: "scenario", startedAt, simulated, ...scenario })),
      { type: "run", ...run },
    ];
    return lines.map((line) => `${inert(JSON.stringify(line))}\n`).join("");
  },
});
