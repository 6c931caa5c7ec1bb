import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runCli, runForReport } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "expect-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const expectation = (cause: string, until: string): string =>
  `  - cause: ${cause}\n    scenario: service-principal\n    reason: Being rebuilt, see the ticket.\n    until: ${until}\n`;
const drill = ["run", "service-principal", "managed-identity", "--drill", "role-without-data-actions"];
const world = ["run", "--world", "scenarios/worlds/several-faults.yaml"];

describe("--expect", () => {
  it("accepts what is known, and says why and until when", async () => {
    const path = file("known.yaml", `expect:\n${expectation("role-without-data-actions", "9999-12-31")}`);
    const { code, stdout } = await runCli([...drill, "--expect", path]);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "role-without-data-actions (service-principal) is accepted until 9999-12-31: Being rebuilt, see the ticket.",
    );
    expect(code).toBe(0);
    const { stdout: schema } = await runCli(["schema", "expectations"]);
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema) as object);
    expect(validate(parse(readFileSync(path, "utf8"))), JSON.stringify(validate.errors)).toBe(true);
  });

  it("is told in the forms for test tools and code scanning as what each of them has for it", async () => {
    const path = file("told.yaml", `expect:\n${expectation("role-without-data-actions", "9999-12-31")}`);
    const reason = "accepted until 9999-12-31: Being rebuilt, see the ticket.";
    const [junit, tap, sarif] = await Promise.all(
      ["junit", "tap", "sarif"].map(async (format) => {
        const { code, stdout } = await runCli([...drill, "--expect", path, "-o", format]);
        expect(code).toBe(0);
        return stdout;
      }),
    );
    expect(junit).toMatch(/^<testsuites .* failures="0" errors="0"/m);
    expect(junit).toContain(`<skipped>${reason}\nrole-without-data-actions\n`);
    // The form's directive for what may fail.
    expect(
      tap?.split("\n").filter((line) => /^ *not ok/.test(line) && !line.includes(` # TODO ${reason}`)),
    ).toEqual([]);
    expect(tap).toContain(` # TODO ${reason}`);
    expect(tap).toMatch(/^ok 1 - service-principal on default$/m);
    expect(sarif).toContain(`"justification": "${reason}"`);
  });

  it("is read out in HTML as a note, not as something that was not reached", async () => {
    const path = file("page.yaml", `expect:\n${expectation("role-without-data-actions", "9999-12-31")}`);
    const { stdout } = await runCli([...drill, "--expect", path, "-o", "html"]);
    expect(stdout).toMatch(
      /class="unseen">note<\/span> role-without-data-actions \(service-principal\) is accepted/,
    );
  });

  it("reports what no longer occurs", async () => {
    const path = file("gone.yaml", `expect:\n${expectation("client-secret-expired", "9999-12-31")}`);
    const { code, stdout } = await runCli(["run", "--simulate", "--expect", path]);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "client-secret-expired (service-principal) no longer occurs",
    );
  });

  it("counts an expired one again", async () => {
    const path = file("expired.yaml", `expect:\n${expectation("role-without-data-actions", "2020-01-31")}`);
    const { code, stdout } = await runCli([...drill, "--expect", path]);
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("was accepted until 2020-01-31 and counts again");
  });

  it("of an outage accepts no role that is missing too", async () => {
    const roleElsewhere = "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-web";
    const both = file(
      "both.yaml",
      `accounts:\n  contoso-ai: { healthy: false }\nroleAssignments:\n  application-uses-model:\n    scope: ${roleElsewhere}\n`,
    );
    const path = file("outage.yaml", `expect:\n${expectation("service-error", "9999-12-31")}`);
    const { code, report } = await runForReport([
      "run",
      "service-principal",
      "--world",
      both,
      "--expect",
      path,
    ]);
    expect(code).toBe(1);
    expect(report.scenarios[0]?.diagnoses[0]?.id).toBe("role-wrong-scope");
  });

  it("never makes a run ready in which nothing was proven", async () => {
    const path = file("only.yaml", `expect:\n${expectation("role-without-data-actions", "9999-12-31")}`);
    const { code } = await runCli(["run", "--drill", "role-without-data-actions", "--expect", path]);
    expect(code).toBe(3);
  });

  it.each([
    ["no-such-cause", "9999-12-31", ':2: there is no root cause or check "no-such-cause"'],
    ["key-invalid", "soon", ":5:5: expect.0.until: must be a day such as 2026-12-31"],
    ["key-invalid", "2026-13-40", ":5: 2026-13-40 is no day of the calendar"],
    ["key-invalid", "2027-02-31", ":5: 2027-02-31 is no day of the calendar"],
  ])("names the line of what is wrong: %s, %s", async (cause, until, message) => {
    const path = file("wrong.yaml", `expect:\n${expectation(cause, until)}`);
    const { code, stderr } = await runCli(["run", "--simulate", "--expect", path]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("the scenario of an expectation", () => {
  const entry = (scenario: string): string =>
    `expect:\n  - cause: key-auth-disabled\n    scenario: ${scenario}\n    reason: Known.\n    until: 9999-12-31\n`;

  it("is one that comes with the tool", async () => {
    const { code, stderr } = await runCli([
      "run",
      "--simulate",
      "--expect",
      file("typo.yaml", entry("api-kye")),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('typo.yaml:3: there is no scenario "api-kye"; there are api-key, ');
  });

  it("or one of the command line or of the configuration", async () => {
    const own = readFileSync("scenarios/api-key.yaml", "utf8").replace("id: api-key", "id: mine");
    const [mine, known] = [file("mine.yaml", own), file("mine-known.yaml", entry("mine"))];
    const config = file("own.yaml", "scenarios: [./mine.yaml]\n");
    for (const words of [[mine], ["managed-identity", "--config", config]]) {
      // No setting is there: nothing is sent.
      const { code } = await runCli(["run", ...words, "--expect", known]);
      expect(code).toBe(1);
    }
  });
});

describe("the target of an expectation", () => {
  const entry = (target: string): string =>
    file(
      "target.yaml",
      `expect:\n  - cause: key-auth-disabled\n    target: ${target}\n    reason: Known.\n    until: 9999-12-31\n`,
    );
  const config = file("targets.yaml", "targets:\n  prod: {}\n  staging: {}\n");

  it.each([
    [[], "prod", "there is default"],
    [["--config", config], "default", "there are prod, staging"],
  ])("is none that no run with this configuration has: %j %s", async (words, target, there) => {
    const { code, stdout, stderr } = await runCli(["run", "--simulate", ...words, "--expect", entry(target)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`target.yaml:3: there is no target "${target}"; ${there}`);
  });

  it.each([
    [[], "default"],
    // Another shard has it.
    [["--config", config, "--target", "staging"], "prod"],
  ])("is one of the configuration, or the one where it has none: %j %s", async (words, target) => {
    const { code } = await runCli(["run", "--simulate", ...words, "--expect", entry(target)]);
    expect(code).toBe(0);
  });
});

describe("--baseline", () => {
  it("counts only what is new", async () => {
    const path = join(folder, "baseline.json");
    expect((await runCli([...world, "-q", "-o", `json=${path}`])).code).toBe(1);
    const { code, report } = await runForReport([...world, "--baseline", path]);
    expect(code).toBe(0);
    expect(report.summary.notReady).toBe(3);
    const other = await runCli(["run", "--simulate", "--baseline", path, "-o", "markdown"]);
    expect(other.stdout).toContain("Healed since the baseline: ");
    const secret = await runCli([
      "run",
      "service-principal",
      "--drill",
      "client-secret-expired",
      "--baseline",
      path,
    ]);
    expect(secret.code).toBe(1);
  });

  it("is in the saved report: judged again, it gives the same", async () => {
    const baseline = join(folder, "again.json");
    await runCli([...world, "-q", "-o", `json=${baseline}`]);
    const saved = join(folder, "saved.json");
    await runCli([...world, "-q", "--baseline", baseline, "-o", `json=${saved}`]);
    const again = await runCli(["rediagnose", saved, "-o", "json"]);
    expect(again.code).toBe(0);
    expect(again.stdout).toBe(readFileSync(saved, "utf8"));
  });
});
