import type { Format } from "../../src/core/vocabulary.ts";
import { describe, expect, it } from "vitest";
import { anonymise, shortenIds } from "../../src/core/anonymise.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { remediesOf } from "../../src/explain/remedies.ts";
import { presentable } from "../../src/reporters/presentable.ts";
import { reportSchema } from "../../src/core/report.ts";
import { reporters } from "../../src/reporters/index.ts";
import { names, options, report } from "../support/report.ts";

describe.each(Object.keys(reporters) as Format[])("strict redaction in %s", (format) => {
  it("leaves none of the identifiers, shortened or whole", () => {
    const text = reporters[format].render(report(), options({ redact: "strict", verbose: true, width: 200 }));
    for (const name of Object.values(names)) {
      expect(text.toLowerCase()).not.toContain(name.toLowerCase());
      expect(text).not.toContain(shortenIds(name));
    }
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/i);
  });
});

describe("strict redaction", () => {
  const anonymous = anonymise(report(), "strict");

  it("gives the same identifier the same pseudonym everywhere", () => {
    const [, , scenario] = anonymous.scenarios;
    expect(scenario?.diagnoses[0]?.because).toMatch(
      /^<principal-1> holds Contributor at resource group <resource-group-1>/,
    );
    expect(JSON.stringify(scenario?.evidence)).toContain('"principalId":"<principal-1>"');
    expect(scenario?.exchanges[0]?.url).toBe(
      "https://<host-1>/openai/deployments/<deployment-1>/chat/completions?api-version=2024-10-21",
    );
  });

  it.each(["human", "html", "json"] as const)("takes names of any length, in %s", (format) => {
    const long = "a-very-long-name-".repeat(6000);
    const named = JSON.parse(
      JSON.stringify(report()).replaceAll(names.deployment, long).replaceAll(names.principal, `x${long}`),
    );
    const text = reporters[format].render(
      named as ReturnType<typeof report>,
      options({ redact: "strict", verbose: true }),
    );
    expect(text.replaceAll(/\s+/g, "")).not.toContain("a-very-long");
  });

  it("takes thousands of names in the time that it takes to read them", () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ tenantId: `tenant-of-name-${at}` }));
    const startedAt = performance.now();
    expect(anonymise(many, "strict").at(-1)).toEqual({ tenantId: "<tenant-20000>" });
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it("quotes pseudonyms in commands, so that pasted they redirect nothing", () => {
    const [fix] = anonymous.scenarios[2]?.diagnoses[0]?.remedies ?? [];
    for (const command of [fix?.bash[0], fix?.powershell[0]]) {
      expect(command).toContain(
        "--assignee-object-id '<principal-1>' --assignee-principal-type ServicePrincipal",
      );
    }
  });

  it("gives a report that is still one, and nothing new the second time", () => {
    expect(reportSchema.safeParse(anonymous).success).toBe(true);
    expect(anonymise(anonymous, "strict")).toEqual(anonymous);
  });

  it.each([
    ["ENOTFOUND vault.corp.internal", "ENOTFOUND <host-1>"],
    ["http://proxy.fabrikam.com:8080 refused", "http://<host-1>:8080 refused"],
    ["connect 10.1.2.3:443", "connect <address-1>:443"],
    ["from 2001:db8::7", "from <address-1>"],
    ["open C:\\Users\\Ada Byron\\key.pem: denied", "open <path-1>: denied"],
    ["open /home/ada/key.pem: denied", "open <path-1>: denied"],
    ["subject 'repo:fabrikam/shop:ref:refs/heads/main'", "subject '<subject-1>'"],
    ["user ada%40fabrikam.com", "user <user-1>"],
    ["user 'ada@fabrikam.com'", "user '<user-1>'"],
    ["user o'brien@fabrikam.com", "user <user-1>"],
    ["assignedTo(%270f9e8d7c-6b5a-4433-9221-10fedcba9876%27)", "assignedTo(%27<id-1>%27)"],
    [
      "over scope '/subscriptions/x1/resourceGroups/rg1/providers/Microsoft.Web/sites/shop'",
      "over scope '/subscriptions/<subscription-1>/resourceGroups/<resource-group-1>/providers/Microsoft.Web/sites/<resource-1>'",
    ],
  ])("knows identifiers by their shape: %s", (text, expected) => {
    expect(anonymise(text, "strict")).toBe(expected);
  });

  it("hides what targets are called, in commands too, but for a name that tells nothing", () => {
    const flags = { target: ["acme-prod", "chat"] };
    const bash = ["aoai-preflight run --target acme-prod --target chat"];
    const scenarios = [
      { flags, target: { name: "acme-prod" }, remedies: [{ bash }] },
      { flags, target: { name: "default" }, state: { target: "acme-test" } },
    ];
    expect(anonymise(scenarios, "strict")).toEqual([
      {
        flags: { target: ["<target-1>", "chat"] },
        target: { name: "<target-1>" },
        remedies: [{ bash: ["aoai-preflight run --target '<target-1>' --target chat"] }],
      },
      {
        flags: { target: ["<target-1>", "chat"] },
        target: { name: "default" },
        state: { target: "<target-2>" },
      },
    ]);
  });

  it.each([
    "https://login.microsoftonline.com/common",
    "https://cognitiveservices.azure.com/.default",
    "169.254.169.254",
    "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action",
    "api://AzureADTokenExchange",
    "2026-05-04T08:00:00.000Z",
    "version 1.2.3",
  ])("leaves what is everybody's: %s", (text) => {
    expect(anonymise(text, "strict")).toBe(text);
  });

  it.each(diagnoses.map((rule) => [rule.id, rule] as const))("leaves our own words alone: %s", (_, rule) => {
    // Ids are given pseudonyms, a built-in role's too: nothing that looks like one is left in a strict report.
    const own = JSON.stringify([rule.link, remediesOf(rule)]).replaceAll(
      /[0-9a-f]{8}-[0-9a-f-]{27}/g,
      "<ID>",
    );
    expect(anonymise(own, "strict")).toBe(own);
  });

  it("gives no kind to what is named like a member of every object", () => {
    const resource = "/subscriptions/x1/resourceGroups/rg1/providers/Some.Kind/constructor/mine";
    expect(anonymise({ constructor: "abcdefgh", toString: "ijklmnop", resource }, "strict")).toEqual({
      constructor: "abcdefgh",
      toString: "ijklmnop",
      resource:
        "/subscriptions/<subscription-1>/resourceGroups/<resource-group-1>/providers/Some.Kind/constructor/<resource-1>",
    });
  });

  it.each(["A+", "a.", "..", "a@", "a:", "//", "/providers/", "a://"])(
    "takes little time for a long text of %j",
    (piece) => {
      const message = piece.repeat(200_000 / piece.length);
      const startedAt = performance.now();
      anonymise({ message }, "strict");
      expect(performance.now() - startedAt).toBeLessThan(2000);
    },
  );

  it("keeps the names of built-in roles and hides others", () => {
    const roles = [
      { roleName: "Contributor" },
      { roleName: "Cognitive Services OpenAI User" },
      { roleName: "Fabrikam Chat" },
    ];
    expect(anonymise(roles, "strict").map(({ roleName }) => roleName)).toEqual([
      "Contributor",
      "Cognitive Services OpenAI User",
      "<role-1>",
    ]);
  });

  it("does not change words of a closed list that a name happens to equal", () => {
    const document = { deployment: "probe", stage: "probe", message: "The deployment probe and the prober." };
    expect(anonymise(document, "strict")).toEqual({
      deployment: "<deployment-1>",
      stage: "probe",
      message: "The deployment <deployment-1> and the prober.",
    });
  });
});

describe("milder redaction", () => {
  it("masks user names only", () => {
    const text = `${names.user} is ${names.principal}`;
    expect(anonymise(text, "ids")).toBe(`<user-1> is ${names.principal}`);
    expect(anonymise(text, "none")).toBe(text);
  });

  it.each([
    ["ids", "https://<user-1>@acme.openai.azure.com/", "acme-gpt/1"],
    ["strict", "https://<user-1>@<host-1>/", "<deployment-1>"],
  ] as const)(
    "of an endpoint hides %s the user, and not what is said about it",
    (redaction, shown, named) => {
      const details = {
        endpoint: "It holds a user name or password before an @; write the host alone.",
        deployment: "It holds a slash; write the name of the deployment alone.",
      };
      const message = `AZURE_OPENAI_ENDPOINT: ${details.endpoint}`;
      const settings = [
        { setting: "endpoint", shown: "https://ada:p@ss/word@acme.openai.azure.com/" },
        { setting: "deployment", shown: "acme-gpt/1" },
      ];
      expect(anonymise({ findings: [{ message, details }], settings }, redaction)).toEqual({
        findings: [{ message, details }],
        settings: [
          { setting: "endpoint", shown },
          { setting: "deployment", shown: named },
        ],
      });
    },
  );

  it("shortens ids for reading", () => {
    expect(shortenIds(`${names.principal}.`)).toBe("3c1e…90.");
  });

  it("leaves ids whole in what a remedy says, which may be an entry for a file", () => {
    const entry = `In preflight.yaml, line 3: tenantId: ${names.principal}`;
    const document = { because: names.principal, remedies: [{ text: entry, bash: [] }] };
    expect(presentable(document, { redact: "ids", verbose: false, ascii: false }, "people")).toEqual({
      because: "3c1e…90",
      remedies: [{ text: entry, bash: [] }],
    });
  });
});
