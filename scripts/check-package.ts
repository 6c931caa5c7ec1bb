/*
 * Packs the package, judges it with publint and arethetypeswrong, installs it into the example project, and runs it
 * there: the command line as `npx aoai-preflight` would, the library as a user's test does.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const shell = process.platform === "win32";
const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-pack-"));
const npm = (words: readonly string[], cwd = "."): string =>
  execFileSync("npm", words, { cwd, encoding: "utf8", shell });

try {
  const [packed] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder])) as Packed[];
  if (!packed) throw new Error("npm pack made nothing.");
  const tarball = join(folder, packed.filename);
  onlyWhatIsNeeded(packed);
  await judged(tarball);
  runsInstalled(tarball);
  process.stdout.write(
    `${packed.filename}: ${packed.files.length} files, well formed; runs where it is installed.\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Sources and tests stay at home. */
function onlyWhatIsNeeded({ files }: Packed): void {
  const wanted = /^(?:dist|docs|man|scenarios|templates)\/|^(?:package\.json|action\.yml|\w+\.md|LICENSE)$/;
  const others = files.map(({ path }) => path).filter((path) => !wanted.test(path));
  if (others.length > 0) throw new Error(`The package holds ${others.join(", ")}.`);
}

/** `exports` and types, as others see them. The package is for `import` only, and says so. */
async function judged(tarball: string): Promise<void> {
  const data = new Uint8Array(readFileSync(tarball));
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, unknown>;
  const { messages } = await publint({ pack: { tarball: data.buffer }, strict: true });
  const { problems } = { problems: [], ...(await checkPackage(createPackageFromTarballData(data))) };
  const wrong = [
    ...messages.map((message) => formatMessage(message, manifest) ?? message.code),
    ...problems
      .filter(
        (problem) =>
          !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
      )
      .map((problem) => JSON.stringify(problem)),
  ];
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

function runsInstalled(tarball: string): void {
  const project = join(folder, "project");
  cpSync(join("examples", "vitest"), project, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  manifest.devDependencies["aoai-preflight"] = `file:${tarball}`;
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  npm(["install", "--silent"], project);
  const bin = join(project, "node_modules", "aoai-preflight", "dist", "cli.js");
  const report = execFileSync(process.execPath, ["--", bin, "run", "--simulate", "-q", "-o", "json"], {
    cwd: project,
    encoding: "utf8",
  });
  const { summary, exitCode } = JSON.parse(report) as { summary: { ready: number }; exitCode: number };
  if (summary.ready !== 5 || exitCode !== 0) throw new Error(`It gave ${JSON.stringify(summary)}.`);
  const tsc = join(process.cwd(), "node_modules", ".bin", "tsc");
  const strict = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--types", "node"];
  const roots = ["--typeRoots", join(process.cwd(), "node_modules", "@types")];
  execFileSync(tsc, [...strict, ...roots, "azure-openai.test.ts"], { cwd: project, stdio: "inherit", shell });
  npm(["test", "--silent"], project);
}
