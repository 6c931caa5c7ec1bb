import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runCli } from "../support/cli.ts";

/*
 * A Python program against `aoai-preflight simulate`. It needs the packages openai (1.x) and azure-identity, on Debian
 * python3-openai and python3-azure; PYTHON names another interpreter.
 */

const python = process.env["PYTHON"] ?? "/usr/bin/python3";
const program = fileURLToPath(new URL("notebooks.py", import.meta.url));

interface Served {
  readonly connection: Readonly<Record<string, string>>;
  readonly applications: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program for a scenario while the command line serves. */
async function runNotebook(scenario: string, words: readonly string[] = []): Promise<Outcome> {
  let outcome: Promise<Outcome> | undefined;
  let printed = "";
  const { code } = await runCli(["simulate", "-o", "json", ...words], {
    onStart: (child) => {
      child.stdout?.on("data", (text: string) => (printed += text));
      child.stderr?.once("data", () => {
        const { connection, applications } = JSON.parse(printed) as Served;
        outcome = runPython(scenario, { ...connection, ...applications[scenario] });
        void outcome.finally(() => child.kill("SIGINT"));
      });
    },
  });
  expect(code).toBe(0);
  if (!outcome) throw new Error("the simulator did not get ready");
  return outcome;
}

const runPython = (scenario: string, env: Readonly<Record<string, string>>): Promise<Outcome> =>
  promisify(execFile)(python, [program, scenario], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Outcome) => error,
  );

test("the packages are here", () => {
  const { stderr, status } = spawnSync(python, ["-c", "import openai, azure.identity"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});

test.each(["api-key", "service-principal", "managed-identity", "workload-identity"])(
  "the notebook's sign-in gets its completion: %s",
  async (scenario) => {
    const { code, stdout, stderr } = await runNotebook(scenario);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.trim()).not.toBe("");
  },
);

test.each([
  ["service-principal", "client-secret-expired", "AADSTS7000222"],
  ["service-principal", "role-without-data-actions", "PermissionDenied"],
  ["workload-identity", "federated-credential-mismatch", "AADSTS70021"],
  ["api-key", "key-auth-disabled", "AuthenticationTypeDisabled"],
])("%s meets the fault of the drill %s", async (scenario, drill, sign) => {
  const { code, stderr } = await runNotebook(scenario, ["--drill", drill]);
  expect(code).toBe(1);
  expect(stderr).toContain(sign);
});
