/*
 * What an installation costs: bytes on disk and packages, ours against the three SDKs that it stands for. Packs and
 * installs into empty folders, so it needs a package registry. The bundle must be built.
 */
import { execFileSync } from "node:child_process";
import { globSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const mib = 1024 * 1024;
const goals = { unpackedMib: 3, ofSdks: 1 / 3 };
const sdks = ["openai", "@azure/identity", "@azure/arm-authorization"];

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

const shell = process.platform === "win32";
const npm = (words: readonly string[], cwd: string): string =>
  execFileSync("npm", words, { cwd, encoding: "utf8", shell });

const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-size-"));
try {
  const [packed] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], "."),
  ) as {
    filename: string;
    unpackedSize: number;
    size: number;
    entryCount: number;
  }[];
  if (!packed) throw new Error("npm pack made nothing.");
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const ours = install("ours", [join(folder, packed.filename)]);
  const theirs = install(
    "theirs",
    sdks.map((name) => `${name}@${devDependencies[name]}`),
  );
  const unpacked = packed.unpackedSize / mib;
  say(
    `package: ${unpacked.toFixed(2)} MiB unpacked, ${(packed.size / mib).toFixed(2)} MiB packed, ${packed.entryCount} files; goal at most ${goals.unpackedMib} MiB`,
    unpacked <= goals.unpackedMib,
  );
  const ratio = ours.bytes / theirs.bytes;
  say(
    `installed: ${(ours.bytes / mib).toFixed(1)} MiB, ${ratio.toFixed(2)}× the three SDKs (${(theirs.bytes / mib).toFixed(1)} MiB); goal at most ${goals.ofSdks.toFixed(2)}×`,
    ratio <= goals.ofSdks,
  );
  say(`packages: ${ours.packages}, the three SDKs ${theirs.packages}`, ours.packages < theirs.packages);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function say(line: string, met: boolean): void {
  console.log(`${line}: ${met ? "met" : "missed"}`);
}

function install(name: string, wanted: readonly string[]): { bytes: number; packages: number } {
  const cwd = mkdtempSync(join(folder, `${name}-`));
  writeFileSync(join(cwd, "package.json"), '{ "private": true }');
  npm(["install", "--silent", "--omit=dev", "--omit=peer", ...wanted], cwd);
  const files = globSync("node_modules/**/*", { cwd }).map((path) => lstatSync(join(cwd, path)));
  const manifests = globSync("node_modules/{*,@*/*,**/node_modules/{*,@*/*}}/package.json", { cwd });
  return {
    bytes: files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0),
    packages: manifests.length,
  };
}
