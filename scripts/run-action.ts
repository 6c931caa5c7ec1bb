/* `npm run action -- name=value …`: the action's steps, as a runner would run them, against the simulated Azure. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runAction } from "./action-runner.ts";

const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split(/=(.*)/s).slice(0, 2)));
const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-action-"));
try {
  const { succeeded, outputs, summary, log, used } = runAction("action.yml", {
    inputs: { scenarios: "service-principal", arguments: "--simulate", ...given },
    bundle: resolve("dist/cli.js"),
    folder,
    environment: {},
  });
  const sections = [
    ["log", log],
    ["outputs", JSON.stringify(outputs, null, 2)],
    ["summary", summary],
    ["used", used.map(({ action }) => action).join("\n")],
    ["result", succeeded ? "success" : "failure"],
  ];
  for (const [title, text] of sections) process.stdout.write(`── ${title}\n${text}\n\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
