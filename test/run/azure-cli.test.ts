import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runForReport } from "../support/cli.ts";
import { jwt } from "../support/jwt.ts";
import { pathWith } from "../support/path-with.ts";

const folder = mkdtempSync(join(tmpdir(), "azure-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = jwt({
  aud: "https://cognitiveservices.azure.com",
  oid: "8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9",
});

/** What az says on its standard error where Entra refuses, as a script. It counts how often it is run. */
const refusing = (name: string, ...lines: readonly string[]): string =>
  [`echo run >>${join(folder, name)}`, ...lines.map((line) => `echo "${line}" >&2`), "exit 1"].join("\n");

const again = ["Interactive authentication is needed. Please run:", "az logout", "az login"];

/** Runs a scenario with this az and nothing else on the path. Nothing is sent to the endpoint, which there is not. */
async function runWith(
  az: string,
  scenario = "azure-cli",
  variables: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
) {
  const { report, stdout } = await runForReport(["run", scenario, "--probe", "none", ...flags], {
    env: {
      PATH: pathWith(folder, "az", az),
      OPENAI_API_BASE: "http://127.0.0.1:9",
      OPENAI_API_DEPLOY: "gpt-4o-mini",
      ...variables,
    },
  });
  const [cause] = report.scenarios[0]?.diagnoses ?? [];
  return { cause, stdout };
}

describe.skipIf(process.platform === "win32")("az", () => {
  it.each([
    ["conditional-access", "AADSTS53003: Access has been blocked by Conditional Access policies."],
    ["mfa-required", "AADSTS50076: Due to a configuration change you must use multi-factor authentication."],
    ["developer-login-expired", "AADSTS700082: The refresh token has expired due to inactivity."],
  ])("is asked itself for what the SDK's general sentence hides: %s", async (id, text) => {
    const { cause } = await runWith(refusing(id, "WARNING: an old version", `ERROR: ${text}`, ...again));
    expect(cause).toMatchObject({ id, confidence: "confirmed" });
    expect(cause?.because).toMatch(/^Microsoft Entra ID answered AADSTS/);
    // Once by the SDK, and once more.
    expect(readFileSync(join(folder, id), "utf8")).toBe("run\nrun\n");
  });

  it("is asked in a chain too", async () => {
    const blocked = "ERROR: AADSTS53003: Access has been blocked by Conditional Access policies.";
    const { cause } = await runWith(refusing("chain", blocked, ...again), "default-chain", {
      AZURE_TOKEN_CREDENTIALS: "dev",
    });
    expect(cause).toMatchObject({ id: "conditional-access", confidence: "confirmed" });
  });

  it("is not asked again where the SDK passes on what it said", async () => {
    const { cause } = await runWith(
      refusing("once", "ERROR: AADSTS90002: Tenant 'contoso.example' not found."),
    );
    expect(cause?.id).toBe("tenant-not-found");
    expect(readFileSync(join(folder, "once"), "utf8")).toBe("run\n");
  });

  it("has nobody signed in where it says so itself", async () => {
    const { cause } = await runWith(refusing("out", "ERROR: Please run 'az login' to setup account."));
    expect(cause).toMatchObject({ id: "developer-login-missing" });
    expect(cause?.because).toContain("to setup account");
  });

  it.each([
    ["by itself", "azure-cli", "developer-login-missing"],
    ["as a link of a chain, whose other links come first", "default-chain", "credential-chain-exhausted"],
  ])(
    "is asked again in no more than what is left of the time: %s",
    async (_, scenario, id) => {
      const slow = ["sleep 2", "echo \"ERROR: Please run 'az login' to setup account.\" >&2", "exit 1"].join(
        "\n",
      );
      const { cause } = await runWith(slow, scenario, { AZURE_TOKEN_CREDENTIALS: "dev" }, [
        "--check-timeout",
        "3500ms",
      ]);
      expect(cause?.id).toBe(id);
    },
    30_000,
  );

  it("is not waited for, and what it prints comes out without its secrets", async () => {
    const marks = join(folder, "marks");
    const slow = `echo "az login ${secret}" >&2\n[ -e ${marks} ] && sleep 8\ntouch ${marks}\nexit 1`;
    const startedAt = Date.now();
    const { cause, stdout } = await runWith(slow);
    expect(cause?.id).toBe("developer-login-missing");
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    expect(existsSync(marks)).toBe(true);
    const told = await runWith(refusing("told", `ERROR: az login ${secret}`));
    expect(told.cause?.id).toBe("developer-login-missing");
    expect([stdout, told.stdout].join("\n")).not.toContain(secret);
  }, 30_000);
});
