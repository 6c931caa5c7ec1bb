import { readFileSync } from "node:fs";
import { validateAction, validateWorkflow } from "@action-validator/core";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { configSchema } from "../../src/core/config.ts";
import { settings } from "../../src/azure/settings.ts";
import { recipes } from "../../src/cli/init/recipes.ts";

const text = (path: string): string => readFileSync(path, "utf8");
const sources = Object.values(recipes).flatMap(({ files }) => files.map(({ template }) => template));

/** Every variable that the tool reads. */
const known = new Set(Object.values(settings).flatMap(({ variables }) => variables));

describe("every template", () => {
  it.each(sources.filter((path) => path.endsWith("ml")))("%s is YAML without a doubled key", (path) => {
    for (const document of parseAllDocuments(text(path), { uniqueKeys: true })) {
      expect(document.errors).toEqual([]);
      expect(document.warnings).toEqual([]);
    }
  });

  it.each(sources)("%s names only variables that the tool reads", (path) => {
    const named = [...text(path).matchAll(/^\s*(?:#\s*|- name: )?((?:AZURE_|SYSTEM_)[A-Z_]+)\s*[:=]/gm)];
    const unknown = named.map(([, name = ""]) => name).filter((name) => !known.has(name));
    // The name that the job gives its own identity token.
    expect(unknown.filter((name) => name !== "AZURE_ID_TOKEN")).toEqual([]);
  });

  it.each(sources)("%s holds no secret and runs no version but one that is written down", (path) => {
    expect(text(path)).not.toMatch(/aoai-preflight@latest|:latest\b/);
    for (const [, wanted] of text(path).matchAll(/npx --yes "?aoai-preflight@(\S+?)"?\s/g)) {
      expect(wanted).toMatch(/^(?:<VERSION>|\$PREFLIGHT_VERSION)$/);
    }
  });
});

describe("GitHub Actions", () => {
  it("accepts the action and the workflow", () => {
    expect(validateAction(text("action.yml")).errors).toEqual([]);
    expect(validateWorkflow(text("templates/github-workflow.yaml")).errors).toEqual([]);
  });

  it("would not accept others", () => {
    expect(validateAction("name: x\nruns: { using: magic }\n").errors).not.toEqual([]);
  });

  it("pins the action's own version of the package", () => {
    const { version } = JSON.parse(text("package.json")) as { version: string };
    expect(parse(text("action.yml"))).toMatchObject({ inputs: { version: { default: version } } });
  });
});

describe("the configuration", () => {
  it("is one that the tool accepts", () => {
    expect(configSchema.safeParse(parse(text("templates/preflight.yaml"))).error).toBeUndefined();
  });

  it("is one also with everything that it shows", () => {
    const shown = text("templates/preflight.yaml").replaceAll(
      /^(\s*)# (?=[\w]+:(?:\s|$)| {2}\w+: \[)/gm,
      "$1",
    );
    const all = parse(shown) as Record<string, unknown>;
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining(["targets", "scenarios", "require", "failOn", "allowHosts"]),
    );
    expect(configSchema.safeParse(all).error).toBeUndefined();
  });
});

describe("the container file", () => {
  const containerfile = text("templates/Containerfile").replaceAll("<VERSION>", "1.0.0");

  it("is accepted by a linter", () => {
    expect(validate(containerfile).map(({ message }) => message)).toEqual([]);
  });

  it("is pinned, and not root at the end", () => {
    const instructions = DockerfileParser.parse(containerfile).getInstructions();
    const of = (name: string): string[] =>
      instructions
        .filter((one) => one.getInstruction() === name)
        .map((one) => one.getArgumentsContent() ?? "");
    for (const image of of("FROM")) expect(image).toMatch(/^node:\d+\.\d+\.\d+-alpine/);
    expect(of("USER")).toEqual(["1000:1000"]);
    expect(of("RUN").join()).toContain("aoai-preflight@1.0.0");
  });
});

describe("the Kubernetes Job", () => {
  const [account, job] = parseAllDocuments(text("templates/kubernetes-job.yaml")).map(
    (document) => document.toJS() as Record<string, unknown>,
  );

  it("runs as the service account, with workload identity switched on", () => {
    expect(account).toMatchObject({
      kind: "ServiceAccount",
      metadata: {
        name: "<SERVICE_ACCOUNT>",
        annotations: { "azure.workload.identity/client-id": "<CLIENT_ID>" },
      },
    });
    expect(job).toMatchObject({
      apiVersion: "batch/v1",
      kind: "Job",
      spec: {
        template: {
          metadata: { labels: { "azure.workload.identity/use": "true" } },
          spec: { serviceAccountName: "<SERVICE_ACCOUNT>", securityContext: { runAsNonRoot: true } },
        },
      },
    });
  });
});

describe("the templates of other systems", () => {
  it("give Azure Pipelines the job's token, under the name that the credential reads", () => {
    const { jobs } = parse(text("templates/azure-pipelines.yaml")) as {
      jobs: { steps: { task?: string; env?: Record<string, string> }[] }[];
    };
    const task = jobs[0]?.steps.find((step) => step.task === "AzureCLI@2");
    expect(task?.env?.["SYSTEM_ACCESSTOKEN"]).toBe("$(System.AccessToken)");
  });

  it("give GitLab's identity token the audience that Entra wants, and the file that the credential reads", () => {
    const template = parse(text("templates/gitlab.yaml")) as { "aoai-preflight": Record<string, unknown> };
    expect(template["aoai-preflight"]).toMatchObject({
      id_tokens: { AZURE_ID_TOKEN: { aud: "api://AzureADTokenExchange" } },
    });
    expect(text("templates/gitlab.yaml")).toContain("AZURE_FEDERATED_TOKEN_FILE");
  });

  it("hook azd before it deploys, in both shells", () => {
    expect(parse(text("templates/azure.yaml"))).toMatchObject({
      hooks: { predeploy: { posix: { shell: "sh" }, windows: { shell: "pwsh" } } },
    });
  });
});
