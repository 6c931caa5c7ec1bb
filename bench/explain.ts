/*
 * How much of the labelled texts is explained rightly, and how fast a log is read: as a ratio to `grep -E` for the same
 * words on the same generated file, so that the machine's own speed cancels out.
 */
import { spawnSync } from "node:child_process";
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExplainer, explain } from "../src/explain/explain.ts";
import { amidNoise } from "../test/explain/amid.ts";
import { corpus, untaught } from "../test/explain/corpus.ts";
import { judged, score } from "../test/explain/score.ts";

for (const [what, texts] of [
  ["the table", corpus],
  ["stories that nothing was learnt from", untaught],
  [
    "the same in long posts",
    untaught.map((story, place) => ({ ...story, text: amidNoise(story.text, 3_000, place) })),
  ],
] as const) {
  const results = texts.map((text) => judged(text, explain(text.text)));
  console.log(`${what}:`);
  for (const [name, { right, of }] of Object.entries(score(results)))
    console.log(`  ${name}: ${right} of ${of} right (${((100 * right) / of).toFixed(1)} of 100)`);
  const wrongly = results.filter(({ confirmedWrongly }) => confirmedWrongly).length;
  console.log(`  confirmed and wrong: ${wrongly}`);
}

const megabytes = 200;
const goal = 50;
const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-bench-"));
try {
  const file = join(folder, "service.log");
  writeLog(file, megabytes);
  const words = "AADSTS|[Ee]rror|[Ee]xception|[Ff]ailed|[Dd]enied|[Rr]efused|[Tt]imeout|[Ii]nvalid|expired";
  const grep = timed(() => void spawnSync("grep", ["-cE", words, file], { env: { LC_ALL: "C" } }));
  const startedAt = performance.now();
  const explainer = createExplainer();
  for await (const piece of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 }))
    explainer.add(String(piece));
  const { diagnoses } = explainer.end();
  const ours = performance.now() - startedAt;
  const speed = megabytes / (ours / 1000);
  console.log(
    `log of ${megabytes} MB: ${speed.toFixed(0)} MB/s, ${(ours / grep).toFixed(2)}× grep -E; goal at least ${goal} MB/s: ${speed >= goal ? "met" : "missed"}; ${diagnoses[0]?.id} ${diagnoses[0]?.occurrences?.count} times`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

function timed(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** A service's log: requests and heartbeats, and one refusal in ten thousand lines. */
function writeLog(path: string, size: number): void {
  const file = openSync(path, "w");
  let written = 0;
  for (let block = 0; written < size * 1e6; block++) {
    const lines = Array.from({ length: 10_000 }, (_, at) => {
      const time = new Date(Date.UTC(2026, 1, 1) + (block * 10_000 + at) * 37).toISOString();
      return at === 5000
        ? `${time} WARN  [api-2] openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}`
        : `${time} INFO  [api-${at % 7}] GET /v1/items/${(at * 7919) % 100_003} served in ${at % 97} ms, ${(at * 31) % 9973} bytes, queue ${at % 5}`;
    });
    written += writeSync(file, `${lines.join("\n")}\n`);
  }
  closeSync(file);
}
