/*
 * How fast the tool starts, as ratios of commands that are timed in turn (A B A B …) in one run on one machine: the
 * machine's own speed cancels out. The bundle must be built.
 */
import { spawnSync } from "node:child_process";

const rounds = 11;
const node = process.execPath;
const cli = "dist/cli.js";

interface Comparison {
  readonly name: string;
  readonly ours: readonly string[];
  /** What ours reads from its standard input. */
  readonly input?: string;
  readonly against: string;
  readonly theirs: readonly string[];
  /** What the median must stay under: milliseconds over the other, or a ratio to it. */
  readonly goal: { readonly overMs: number } | { readonly ratio: number };
}

const bare = { against: "node -e 0", theirs: ["-e", "0"] } as const;
const sdks =
  "Promise.all(['openai','@azure/identity','@azure/arm-authorization'].map((name) => import(name)))";
const unbundled = { against: "unbundled import of the three SDKs", theirs: ["-e", sdks] } as const;

const comparisons: readonly Comparison[] = [
  { name: "--version", ours: [cli, "--version"], ...bare, goal: { overMs: 60 } },
  { name: "--help", ours: [cli, "--help"], ...bare, goal: { overMs: 60 } },
  {
    name: "explain (one line)",
    ours: [cli, "explain"],
    input: "AADSTS7000215: Invalid client secret provided.\n",
    ...unbundled,
    goal: { ratio: 1 },
  },
  {
    name: "run --simulate (5 scenarios)",
    ours: [cli, "run", "--simulate", "-q"],
    ...unbundled,
    goal: { ratio: 1 },
  },
];

for (const { name, ours, input = "", against, theirs, goal } of comparisons) {
  const pairs = Array.from({ length: rounds + 1 }, () => ({ a: time(ours, input), b: time(theirs) })).slice(
    1,
  );
  const a = median(pairs.map((pair) => pair.a));
  const b = median(pairs.map((pair) => pair.b));
  const ratio = median(pairs.map((pair) => pair.a / pair.b));
  const met = "overMs" in goal ? a - b <= goal.overMs : ratio <= goal.ratio;
  const wanted = "overMs" in goal ? `at most ${goal.overMs} ms over it` : `at most ${goal.ratio}×`;
  console.log(
    `${name}: ${a.toFixed(0)} ms, ${ratio.toFixed(2)}× ${against} (${b.toFixed(0)} ms); goal ${wanted}: ${met ? "met" : "missed"}`,
  );
}

function time(words: readonly string[], input = ""): number {
  const startedAt = performance.now();
  const { status } = spawnSync(node, words, { input, stdio: ["pipe", "ignore", "ignore"] });
  if (status !== 0) throw new Error(`node ${words.join(" ")} ended with ${status}`);
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
