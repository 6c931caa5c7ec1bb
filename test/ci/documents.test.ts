import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { recipes, type RecipeName } from "../../src/cli/init/recipes.ts";
import { tool } from "../../src/setup/package-root.ts";

const text = (path: string): string => readFileSync(path, "utf8");
const page = text("docs/ci.md");

/** What docs/ci.md puts for the placeholders. */
const filled = (template: string): string =>
  template
    .replaceAll("<REGISTRY>", "contoso.azurecr.io")
    .replaceAll("<NAMESPACE>", "chat")
    .replaceAll("<VERSION>", tool.version);

const commandsIn = (lines: readonly string[]): string[] =>
  lines.map((line) => filled(line).replace(/^#\s*/, "")).filter((line) => /^(?:docker|kubectl) /.test(line));

describe("the documents of the package", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files }] = JSON.parse(packed) as [{ readonly files: readonly { readonly path: string }[] }];
  const shipped = files.map(({ path }) => path);
  /** Half a megabyte of golden samples, and a project that stands for itself: for who reads the repository. */
  const isOfRepository = (path: string): boolean => /^(?:reports\/samples|examples)\//.test(path);
  const isShipped = (path: string): boolean =>
    isOfRepository(path) ||
    shipped.some((one) => one === path || one.startsWith(`${path.replace(/\/$/, "")}/`));
  /** As GitHub names headings in an address. */
  const headings = (path: string): string[] =>
    [...text(path).matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) =>
      words
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    );

  it.each(shipped.filter((path) => path.endsWith(".md")))(
    "%s leads to what is shipped with it, or to samples and examples",
    (path) => {
      const links = [...text(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
      const missing = links.filter(([, to = "", heading]) => {
        const target = to === "" ? path : posix.join(posix.dirname(path), to);
        return !isShipped(target) || (heading !== undefined && !headings(target).includes(heading));
      });
      expect(missing.map(([link]) => link)).toEqual([]);
    },
  );

  it("are those that the README names", () => {
    expect(shipped).toEqual(
      expect.arrayContaining(["README.md", "SECURITY.md", "docs/ci.md", "docs/library.md"]),
    );
  });
});

describe("the commands for a container and a cluster", () => {
  it.each(["docker", "kubernetes"] as const satisfies readonly RecipeName[])(
    "are the same where %s says what is next, at the head of its file and on the page",
    (name) => {
      const next = commandsIn(recipes[name].next);
      const head = commandsIn(text(recipes[name].files[0].template).split("\n"));
      expect(next).toHaveLength(2);
      // The head also shows how to run the image on this machine.
      expect(head.filter((line) => !line.startsWith("docker run"))).toEqual(next);
      expect(page).toContain(`\n${next.join("\n")}\n`);
    },
  );

  it("build the image that the Job runs", () => {
    const [, image] = /image: (\S+)/.exec(filled(text("templates/kubernetes-job.yaml"))) ?? [];
    expect(recipes.docker.next.map(filled)).toEqual([
      expect.stringContaining(` --tag ${image} `),
      `docker push ${image}`,
    ]);
  });
});

describe("access before anything is deployed", () => {
  it.each(["README.md", "docs/ci.md"])("always names in %s who asks", (path) => {
    const asked = [...text(path).matchAll(/\baccess ((?:[a-z-]+ )?)--\w/g)].map(([, who = ""]) => who.trim());
    expect(asked.length).toBeGreaterThan(0);
    for (const who of asked) expect(() => text(`scenarios/${who}.yaml`)).not.toThrow();
  });

  it("is what azd asks about the application, on the page as in the template", () => {
    const { hooks } = parse(filled(text("templates/azure.yaml"))) as {
      hooks: { predeploy: Record<string, { run: string }> };
    };
    const [, shown = ""] = /```yaml\n(hooks:\n[\s\S]*?)```/.exec(page) ?? [];
    expect(parse(shown)).toEqual({ hooks });
    for (const { run } of Object.values(hooks.predeploy))
      expect(run).toMatch(/ access azure-developer-cli --principal "\$(?:env:)?APPLICATION_PRINCIPAL_ID"$/);
  });
});
