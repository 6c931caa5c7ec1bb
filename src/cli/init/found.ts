import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { flawsOf } from "../../azure/setting-forms.ts";
import { settings } from "../../azure/settings.ts";
import type { SettingName } from "../../core/scenario.ts";
import type { Environment } from "../../core/environment.ts";
import { isRegularFile } from "../../setup/text-file.ts";
import { tool } from "../../setup/package-root.ts";
import { loadEnvironment } from "../input/environment.ts";
import type { RecipeName } from "./recipes.ts";

/** A value for a placeholder of the templates, and where it was found. */
interface FoundValue {
  readonly value: string;
  readonly from: string;
}

/** What there is here to fill the templates with, and to write beside. */
export interface Found {
  /** By placeholder, without its angle brackets. */
  readonly values: ReadonlyMap<string, FoundValue>;
  /** What else `init` could write, because something of it is here; each with what was seen. */
  readonly suggestions: readonly (readonly [RecipeName, string])[];
}

/** Placeholders that a setting fills. Never a secret. */
const bySetting: Readonly<Record<string, SettingName>> = {
  ENDPOINT: "endpoint",
  DEPLOYMENT: "deployment",
  API_VERSION: "apiVersion",
  TENANT_ID: "tenantId",
  CLIENT_ID: "clientId",
  RESOURCE_ID: "resourceId",
  SERVICE_CONNECTION: "serviceConnectionId",
};

/** What a template takes without quotes, whatever it is for: a value with anything else stays a placeholder. */
const harmless = /^[\w./:@-]+$/;

/** Looks at the variables, `.env`, the git remote and the files of a folder. Reads only. */
export function lookAround(folder: string, own: Environment): Found {
  const envFile = join(folder, ".env");
  const { variables, written } = loadEnvironment(isRegularFile(envFile) ? [envFile] : [], own);
  const remote = remoteOf(folder);
  const defaults: readonly (readonly [string, string, string])[] = [
    ["VERSION", tool.version, "this version"],
    ["API_VERSION", "v1", "the versionless API"],
    ["BRANCH", remote?.branch ?? "main", remote ? "git" : "the usual name"],
    ["PROJECT", basename(folder).toLowerCase(), "this folder's name"],
    ...(remote?.repository ? [["REPOSITORY", remote.repository, "git"] as const] : []),
  ];
  const usual = defaults.map(([name, value, from]) => [name, { value, from }] as const);
  const set = Object.entries(bySetting).flatMap(([placeholder, setting]) => {
    const { variables: names, form } = settings[setting];
    const name = names.find((candidate) => variables[candidate]?.trim());
    const value = name && variables[name];
    if (!value || flawsOf(form, value).length > 0) return [];
    return [
      [placeholder, { value, from: `${name} in ${written.has(name) ? ".env" : "the environment"}` }] as const,
    ];
  });
  const values = new Map([...usual, ...set].filter(([, { value }]) => harmless.test(value)));
  return { values, suggestions: suggestionsFor(folder, remote?.host ?? null) };
}

interface Remote {
  readonly host: string;
  /** `owner/name`; null for a host whose paths are not known. */
  readonly repository: string | null;
  readonly branch: string | null;
}

function remoteOf(folder: string): Remote | null {
  const url = git(folder, "remote", "get-url", "origin");
  const [, host, path] =
    /^(?:\w+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(url ?? "") ?? [];
  if (!host || !path) return null;
  const head = git(folder, "symbolic-ref", "--short", "refs/remotes/origin/HEAD")?.replace(/^origin\//, "");
  return {
    host,
    repository: /^(?:github|gitlab)\./.test(host) ? path : null,
    branch: head ?? git(folder, "symbolic-ref", "--short", "HEAD"),
  };
}

/** What git prints; null where it fails, or is not there. */
function git(folder: string, ...words: readonly string[]): string | null {
  try {
    return execFileSync("git", ["-C", folder, ...words], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}

/** Signs of what a project is run or deployed with. */
function suggestionsFor(folder: string, host: string | null): Found["suggestions"] {
  const signs: readonly (readonly [RecipeName, string, boolean])[] = [
    ["github", `the remote is at ${host}`, host?.startsWith("github.") ?? false],
    ["gitlab", `the remote is at ${host}`, host?.startsWith("gitlab.") ?? false],
    [
      "azure-pipelines",
      `the remote is at ${host}`,
      /(?:^|\.)(?:dev\.azure|visualstudio)\.com$/.test(host ?? ""),
    ],
    ["azd", "there is an azure.yaml", existsSync(join(folder, "azure.yaml"))],
    [
      "docker",
      "there is a container file",
      globSync("{Dockerfile,Containerfile}", { cwd: folder }).length > 0,
    ],
    [
      "kubernetes",
      "there are manifests",
      globSync("{k8s,kubernetes,manifests,charts}", { cwd: folder }).length > 0,
    ],
  ];
  return signs
    .filter(([recipe, , there]) => there && !checksAlready(folder, recipe))
    .map(([name, why]) => [name, why]);
}

/** Whether a workflow here runs the tool already; one that cannot be read does not show it. */
const checksAlready = (folder: string, recipe: RecipeName): boolean =>
  recipe === "github" &&
  globSync(".github/workflows/*.{yml,yaml}", { cwd: folder }).some((file) => {
    try {
      const path = join(folder, file);
      return isRegularFile(path) && readFileSync(path, "utf8").includes(tool.name);
    } catch {
      return false;
    }
  });
