import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.ts";
import { jwt } from "../support/jwt.ts";
import { pathWith } from "../support/path-with.ts";

const folder = mkdtempSync(join(tmpdir(), "whoami-"));
afterAll(() => rmSync(folder, { recursive: true }));

const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const token = jwt({
  aud: "https://cognitiveservices.azure.com",
  iss: "https://sts.windows.net/0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f/",
  tid: "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f",
  oid: "8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9",
  appid: "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
  upn: "ada@contoso.example",
  scp: "user_impersonation",
  idtyp: "user",
  exp: inAnHour,
});

const signedIn = `echo '${JSON.stringify({ accessToken: token, expires_on: inAnHour })}'`;

describe.skipIf(process.platform === "win32")("whoami", () => {
  // The links of developers' tools: the others would ask this machine's network.
  const dev = { AZURE_TOKEN_CREDENTIALS: "dev", HOME: folder };

  it("names the link that the chain takes, and who that is", async () => {
    const { code, stdout } = await runCli(["whoami"], {
      env: { ...dev, PATH: pathWith(folder, "az", signedIn) },
    });
    expect(stdout).toContain("DefaultAzureCredential takes AzureCliCredential here");
    expect(stdout).toMatch(/- VisualStudioCodeCredential +\d+ ms +not available: /);
    expect(stdout).toMatch(/✓ AzureCliCredential +[\d.]+ m?s +a token/);
    expect(stdout).toMatch(/- AzureDeveloperCliCredential +not asked/);
    expect(stdout).toMatch(/who +ada@contoso\.example/);
    expect(stdout).toMatch(/principal id +8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9/);
    expect(stdout).not.toContain(token);
    expect(code).toBe(0);
  });

  it("is a document with -o json, without the token", async () => {
    const { stdout } = await runCli(["whoami", "-o", "json"], {
      env: { ...dev, PATH: pathWith(folder, "az", signedIn) },
    });
    const seen = JSON.parse(stdout) as { links: { link: string; outcome: string }[] };
    expect(seen).toMatchObject({
      taken: "AzureCliCredential",
      scope: "https://cognitiveservices.azure.com/.default",
      claims: { tenantId: "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f" },
    });
    expect(seen.links.map(({ outcome }) => outcome)).toEqual([
      "unavailable",
      "token",
      "not-asked",
      "not-asked",
      "not-asked",
    ]);
    expect(stdout).not.toContain(token);
  });

  it("says what each link lacks where none gives a token", async () => {
    const { code, stdout } = await runCli(["whoami"], {
      env: {
        ...dev,
        PATH: pathWith(folder, "az", `echo "Please run 'az login' to setup account." >&2; exit 1`),
      },
    });
    expect(stdout).toContain("DefaultAzureCredential gets no token here");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Please run 'az login' to setup account.");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Azure Developer CLI couldn't be found");
    expect(code).toBe(1);
  });

  it("tells what a link lacks and not just that it does, and what says more", async () => {
    const { code, stdout } = await runCli(["whoami"], {
      env: { AZURE_TOKEN_CREDENTIALS: "WorkloadIdentityCredential" },
    });
    expect(stdout).toContain("AZURE_CLIENT_ID");
    expect(stdout).not.toMatch(/is unavailable|troubleshoot/);
    expect(stdout).toMatch(/aoai-preflight run workload-identity\n$/);
    expect(code).toBe(1);
  });

  it("says what makes a program ask another sign-in host, and nothing of the model's client", async () => {
    const { stdout } = await runCli(["whoami"], {
      env: {
        AZURE_TOKEN_CREDENTIALS: "WorkloadIdentityCredential",
        AZURE_FEDERATED_TOKEN_FILE: join(folder, "none"),
        AZURE_OPENAI_ENDPOINT: "https://contoso.openai.azure.us",
        AZURE_OPENAI_API_KEY: "0123456789abcdef0123456789abcdef",
      },
    });
    expect(stdout).toMatch(/! settings +AZURE_AUTHORITY_HOST is not set/);
    expect(stdout).not.toContain("AZURE_OPENAI_API_KEY");
  });

  it("refuses a chain that there is not", async () => {
    const { code, stdout, stderr } = await runCli(["whoami"], {
      env: { AZURE_TOKEN_CREDENTIALS: "everything" },
    });
    expect(stderr).toContain("Invalid value for AZURE_TOKEN_CREDENTIALS = everything");
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("token", () => {
  it("judges the claims one by one and never shows the token", async () => {
    const { code, stdout } = await runCli(["token", "service-principal", "--simulate"]);
    expect(stdout).toMatch(/^service-principal · EnvironmentCredential · https:\/\/cognitiveservices/);
    for (const claim of ["aud", "iss", "tid", "appid", "oid", "exp"]) {
      expect(stdout).toMatch(new RegExp(`^ {2}✓ ${claim} `, "m"));
    }
    expect(stdout).not.toMatch(/eyJ/);
    expect(code).toBe(0);
  });

  it("says what a claim was compared with, and judges none where nothing is there to compare", async () => {
    const told = await runCli(["token", "service-principal", "--drill", "tenant-mismatch"]);
    expect(told.stdout).toMatch(/✓ tid +[\w-]+, as AZURE_TENANT_ID says$/m);
    expect(told.stdout).toMatch(/✓ appid +[\w-]+, as AZURE_CLIENT_ID says$/m);
    const untold = await runCli(["token", "managed-identity", "--simulate"]);
    expect(untold.stdout).toMatch(/- tid +[\w-]+$/m);
  });

  it("ends with 1 where a claim is wrong, and says what was expected", async () => {
    const { code, stdout } = await runCli(["token", "--drill", "token-audience-wrong"]);
    expect(stdout).toMatch(/✗ aud /);
    expect(code).toBe(1);
  });

  it("ends with 3 where the claims cannot be read", async () => {
    const { code, stdout } = await runCli(["token", "--drill", "token-invalid"]);
    expect(stdout).toContain("? token-readable");
    expect(code).toBe(3);
  });

  it("says why there is no token", async () => {
    const { code, stdout } = await runCli(["token", "--drill", "client-secret-expired", "-o", "json"]);
    expect(JSON.parse(stdout)).toMatchObject([{ id: "service-principal" }]);
    expect(stdout).toContain("AADSTS7000222");
    expect(code).toBe(1);
  });

  it("says it to people with the source's words, the root cause and where to read on", async () => {
    const { stdout } = await runCli(["token", "--drill", "federated-credential-mismatch"]);
    const text = stdout.replaceAll(/\s+/g, " ");
    expect(text).toContain("✗ token-acquired AADSTS700213: No matching federated identity record found");
    expect(text).toContain("✗ cause federated-credential-mismatch, confirmed: no federated credential");
    expect(text).toContain("aoai-preflight explain federated-credential-mismatch");
  });

  it("names the target where there are several, and passes over a key that only the configuration names", async () => {
    const config = join(folder, "two.yaml");
    const target = "{ endpoint: 'https://contoso-ai.openai.azure.com', deployment: gpt-4o-mini }";
    writeFileSync(
      config,
      `targets:\n  prod: ${target}\n  test: ${target}\nscenarios: [api-key, service-principal]\n`,
    );
    const [token, access] = await Promise.all(
      ["token", "access"].map((command) => runCli([command, "--simulate", "--config", config])),
    );
    for (const name of ["prod", "test"]) {
      expect(token?.stdout).toContain(`service-principal · target ${name} · EnvironmentCredential`);
      expect(access?.stdout).toContain(`granted · target ${name} · chat on account contoso-ai`);
    }
    expect([token?.code, access?.code]).toEqual([0, 0]);
    expect(token?.stdout).not.toContain("api-key");
  });

  it("is undetermined where nothing is configured", async () => {
    const { code, stdout } = await runCli(["token"], { cwd: folder });
    expect(stdout).toContain("not configured");
    expect(code).toBe(3);
  });
});
