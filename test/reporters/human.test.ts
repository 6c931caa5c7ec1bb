import { describe, expect, it } from "vitest";
import type { Diagnosed } from "../../src/core/diagnosis.ts";
import { renderRemedy } from "../../src/core/remedy.ts";
import { reporters } from "../../src/reporters/index.ts";
import { notReady, options, ready, report, throttled } from "../support/report.ts";

const { human } = reporters;

describe("the human report", () => {
  it("fits 80 columns", () => {
    expect(human.render(report(), options())).toMatchInlineSnapshot(`
      "aoai-preflight 1.0.0 · target prod · https://contoso.openai.azure.com ·
      gpt-4o-mini · public cloud

                           config token claims role probe
        api-key              ✓      -     -     -     ?    undetermined: rate limited
        interactive          -      -     -     -     -    not configured: needs a
                                                           terminal
        service-principal    ✓      ✓     ✓     ✗     ✗    not ready: role without
                                                           data actions
        managed-identity     ✓      ✓     ✓     ✓     ✓    ready: 412 ms · 9 tokens
        workload-identity    !      ✗     -     -     -    not ready: no root cause
                                                           known
        ✓ holds · ✗ fails · ! warning · ? could not be determined · - not reached or
        not needed

        ? api-key · rate-limited · confirmed
          the deployment's rate limit is exceeded
          The service answered 429 and asked to wait 26 seconds.
          Seen      The service did not decide: 429 HTTP_429. (request id 7f8e…2f)
          Fix       Wait, or raise the deployment's tokens per minute.
          Then      aoai-preflight run api-key
          More      aoai-preflight explain rate-limited
                    https://learn.microsoft.com/azure/ai-services/openai/how-to/quota

        ✗ service-principal · role-without-data-actions · confirmed
          the roles held have no data actions
          3c1e…90 holds Contributor at resource group rg-ai, which has no data
          actions.
          Needed    Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action
                    on contoso
          Seen      3c1e…90 holds Contributor at rg-ai; it does not grant the data
                    action.
                    The call failed: 401 PermissionDenied. (request id 7f8e…2f)
          Fix       Assign Cognitive Services OpenAI User to
                    3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 on contoso: the least
                    privileged role that can call the model.
                    az role assignment create \\
                      --assignee-object-id 3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 \\
                      --assignee-principal-type ServicePrincipal \\
                      --role 5e0bd9bd-7b93-4f28-af87-19fc36ad61bd \\
                      --scope /subscriptions/0f9e8d7c-6b5a-4433-9221-10fedcba9876/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso
          Then      aoai-preflight run service-principal --wait 10m
                    A new assignment takes minutes to apply.
          Also      role-missing, a consequence
          More      aoai-preflight explain role-without-data-actions
                    https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control

        ! workload-identity · settings-agree · warning
          AZURE_CLIENT_ID is set twice.

        ✗ workload-identity · token-acquired · unexplained
          No token: AADSTS999999. (correlation id aaaa…bb)
          AADSTS999999: Something new about 'b2d4…67' in tenant 72f0…5b for <user-1>.

      1 ready · 2 not ready · 1 undetermined · 1 not configured · 3.1 s         exit 1
      "
    `);
  });

  it("takes the room of 120 columns", () => {
    expect(human.render(report(), options({ width: 120 }))).toMatchInlineSnapshot(`
      "aoai-preflight 1.0.0 · target prod · https://contoso.openai.azure.com · gpt-4o-mini · public cloud

                            config  token  claims  role  probe
        api-key               ✓       -      -      -      ?     undetermined    rate limited
        interactive           -       -      -      -      -     not configured  needs a terminal
        service-principal     ✓       ✓      ✓      ✗      ✗     not ready       role without data actions
        managed-identity      ✓       ✓      ✓      ✓      ✓     ready           412 ms · 9 tokens
        workload-identity     !       ✗      -      -      -     not ready       no root cause known
        ✓ holds · ✗ fails · ! warning · ? could not be determined · - not reached or not needed

        ? api-key · rate-limited · confirmed
          the deployment's rate limit is exceeded
          The service answered 429 and asked to wait 26 seconds.
          Seen      The service did not decide: 429 HTTP_429. (request id 7f8e…2f)
          Fix       Wait, or raise the deployment's tokens per minute.
          Then      aoai-preflight run api-key
          More      aoai-preflight explain rate-limited
                    https://learn.microsoft.com/azure/ai-services/openai/how-to/quota

        ✗ service-principal · role-without-data-actions · confirmed
          the roles held have no data actions
          3c1e…90 holds Contributor at resource group rg-ai, which has no data actions.
          Needed    Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action on contoso
          Seen      3c1e…90 holds Contributor at rg-ai; it does not grant the data action.
                    The call failed: 401 PermissionDenied. (request id 7f8e…2f)
          Fix       Assign Cognitive Services OpenAI User to 3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 on contoso: the least
                    privileged role that can call the model.
                    az role assignment create --assignee-object-id 3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 \\
                      --assignee-principal-type ServicePrincipal --role 5e0bd9bd-7b93-4f28-af87-19fc36ad61bd \\
                      --scope /subscriptions/0f9e8d7c-6b5a-4433-9221-10fedcba9876/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso
          Then      aoai-preflight run service-principal --wait 10m
                    A new assignment takes minutes to apply.
          Also      role-missing, a consequence
          More      aoai-preflight explain role-without-data-actions
                    https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control

        ! workload-identity · settings-agree · warning
          AZURE_CLIENT_ID is set twice.

        ✗ workload-identity · token-acquired · unexplained
          No token: AADSTS999999. (correlation id aaaa…bb)
          AADSTS999999: Something new about 'b2d4…67' in tenant 72f0…5b for <user-1>.

      1 ready · 2 not ready · 1 undetermined · 1 not configured · 3.1 s                                                 exit 1
      "
    `);
  });

  it("has an ASCII twin for every glyph", () => {
    const text = human.render(report(), options({ ascii: true, redact: "none", verbose: true }));
    expect(text).not.toMatch(/[^\n -~]/);
    expect(human.render(report([ready]), options({ ascii: true }))).toMatchInlineSnapshot(`
      "aoai-preflight 1.0.0 | target prod | https://contoso.openai.azure.com |
      gpt-4o-mini | public cloud

                          config token claims role probe
        managed-identity    +      +     +     +     +    ready: 412 ms | 9 tokens
        + holds

      1 ready | 3.1 s                                                           exit 1
      "
    `);
  });

  it.each([20, 40, 57, 66, 80, 93, 120, 200])(
    "keeps the glyphs of a scenario on one line at %i columns",
    (width) => {
      const lines = human.render(report(), options({ width })).split("\n");
      expect(lines.filter((line) => /^ .*✓ +✓ +✓ +✗ +✗/.test(line))).toHaveLength(1);
      const header = lines.find((line) => line.includes("config") && line.includes("probe")) ?? "";
      const row = lines.find((line) => /✓ +✓ +✓ +✗ +✗/.test(line)) ?? "";
      // The glyph of the last stage stands below its name.
      expect(header.slice(row.lastIndexOf("✗") - 2)).toMatch(/^probe/);
    },
  );

  it("writes no escape without colour, and says nothing by colour alone", () => {
    const plain = human.render(report(), options());
    expect(plain).not.toContain("\u001B");
    const coloured = human.render(report(), options({ colour: 3 }));
    expect(coloured).toContain("\u001B[");
    // oxlint-disable-next-line no-control-regex -- colours are what is taken away
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, "")).toBe(plain);
  });

  it("never cuts a command: joined again it is the one to run", () => {
    const command = notReady.diagnoses[0]?.remedies[0]?.bash[0] ?? "";
    for (const width of [40, 80, 120]) {
      const text = human.render(report(), options({ width }));
      expect(text.replaceAll(/ \\\n +/g, " ")).toContain(command);
    }
    expect(human.render(report(), options({ shell: "powershell" }))).toContain(command);
  });

  it("tells a cause once that several scenarios share", () => {
    const other = { ...notReady, id: "another-principal" };
    const text = human.render(report([notReady, other]), options({ width: 120 }));
    expect(text).toContain("✗ service-principal, another-principal · role-without-data-actions · confirmed");
    expect(text.match(/az role assignment create/g)).toHaveLength(1);
  });

  it("tells a less certain cause of the same in a line of the more certain one", () => {
    const possible: Diagnosed = {
      id: "role-propagating",
      title: "An assignment is on its way.",
      confidence: "possible",
      because: "x",
      explains: ["completion-succeeds"],
      remedies: [],
      link: "",
    };
    const both = { ...notReady, diagnoses: [...notReady.diagnoses, possible] };
    const text = human.render(report([both]), options({ width: 120 }));
    expect(text).toContain("              role-propagating, possible too: An assignment is on its way.");
    expect(text.match(/· confirmed|· possible/g)).toEqual(["· confirmed"]);
  });

  it("keeps fixes in their order: only to run the same scenario again comes last", () => {
    const remedies = [
      { text: "Better:", commands: [["aoai-preflight", "run", "interactive"]] },
      { text: "Else:", commands: [["aoai-preflight", "run", "service-principal", "--allow-host", "x"]] },
      { text: "Again.", commands: [["aoai-preflight", "run", "service-principal"]], again: true as const },
      { text: "To look at:", commands: [["az", "account", "show"]] },
    ].map(renderRemedy);
    const diagnoses = notReady.diagnoses.map((diagnosed) => ({ ...diagnosed, remedies }));
    const text = human.render(report([{ ...notReady, diagnoses }]), options({ width: 120 }));
    expect(text.slice(text.indexOf("    Fix "), text.indexOf("    Also"))).toMatchInlineSnapshot(`
      "    Fix       Better:
                    aoai-preflight run interactive
                    Else:
                    aoai-preflight run service-principal --allow-host x
                    To look at:
                    az account show
          Then      aoai-preflight run service-principal
                    Again.
      "
    `);
  });

  it("tells a title once that stands beside the scenario already", () => {
    const title = notReady.diagnoses[0]?.title ?? "";
    const text = human.render(report([{ ...notReady, headline: title }]), options({ width: 120 }));
    expect(text.split(title)).toHaveLength(2);
  });

  it("keeps targets apart", () => {
    const elsewhere = { ...throttled, target: { ...throttled.target, name: "test" } };
    const text = human.render(report([throttled, elsewhere]), options({ width: 120 }));
    expect(text).toContain("target prod · ");
    expect(text).toContain("target test · ");
    expect(text).toContain("? api-key on prod, test · rate-limited · confirmed");
  });

  it("never lets a simulated run pass for a real one", () => {
    const simulated = { world: "healthy", drill: "rate-limited" };
    for (const quiet of [true, false]) {
      const text = human.render(report([ready], { simulated, exitCode: 0 }), options({ quiet, width: 120 }));
      expect(text).toContain("simulated: world healthy, drill rate-limited");
    }
  });

  it.each([20, 40, 60])("has commands that can be copied as they stand at %i columns", (width) => {
    const text = human.render(report(), options({ width }));
    const copied = text.replaceAll(/ \\\n\s+/g, " ");
    expect(copied).toMatch(/^ {4}Then {6}aoai-preflight run service-principal --wait 10m$/m);
    expect(copied).toMatch(/^ {4}More {6}aoai-preflight explain role-without-data-actions$/m);
  });

  it("is only the verdict when quiet", () => {
    expect(human.render(report([ready], { exitCode: 0 }), options({ quiet: true, width: 40 }))).toBe(
      "1 ready · 3.1 s                   exit 0\n",
    );
  });

  it("hides what holds until asked", () => {
    expect(human.render(report(), options())).not.toContain("settings-present");
    expect(human.render(report(), options({ show: ["pass"] }))).toContain("✓ settings-present: All required");
  });

  it("shows findings, evidence and whole ids when verbose", () => {
    expect(human.render(report([ready]), options({ verbose: true }))).toMatchInlineSnapshot(`
      "aoai-preflight 1.0.0 · target prod · https://contoso.openai.azure.com ·
      gpt-4o-mini · public cloud

                          config token claims role probe
        managed-identity    ✓      ✓     ✓     ✓     ✓    ready: 412 ms · 9 tokens

        managed-identity · 1.2 s
          config
            ✓ settings-present: All required settings are set (4 settings in use).
            settings (at 0 ms, took 1 ms): endpoint https://contoso.openai.azure.com
            from AZURE_OPENAI_ENDPOINT (environment) · client id
            b2d4f6a8-1c3e-4567-89ab-cdef01234567 from AZURE_CLIENT_ID (env-file) ·
            client secret set from AZURE_CLIENT_SECRET (environment)
          token
            ✓ token-acquired: ManagedIdentityCredential gave a token.
          claims
            ✓ token-audience-matches: The audience is
              https://cognitiveservices.azure.com.
          role
            ✓ data-action-granted: Cognitive Services OpenAI User grants it.
          probe
            ✓ completion-succeeds: gpt-4o-mini answered (412 ms, 9 tokens).
            completion (at 790 ms, took 412 ms): operation chat · route dated ·
            deployment gpt-4o-mini · model gpt-4o-mini-2024-07-18 · request id
            7f8e9d0c-1b2a-4c3d-9e8f-7a6b5c4d3e2f · prompt tokens 8 · completion tokens
            1 · total tokens 9 · finish reason stop · proven by completion · duration
            ms 412

      1 ready · 3.1 s                                                           exit 1
      "
    `);
  });

  it("says that nothing ran", () => {
    expect(human.render(report([], { exitCode: 3 }), options())).toContain("nothing ran · 3.1 s");
  });
});

describe("the short report", () => {
  it("has a line a scenario and the verdict last", () => {
    expect(reporters.short.render(report(), options())).toMatchInlineSnapshot(`
      "api-key            undetermined    rate-limited               The service answered 429 and asked to wait 26 seconds.
      interactive        not-configured  -                          needs a terminal
      service-principal  not-ready       role-without-data-actions  3c1e…90 holds Contributor at resource group rg-ai, which has no data actions.
      managed-identity   ready           -                          412 ms · 9 tokens
      workload-identity  not-ready       -                          no root cause known
      not ready: 1 ready, 2 not ready, 1 undetermined, 1 not configured (exit 1)
      "
    `);
  });

  it("names the target where there are several, and is only the verdict when quiet", () => {
    const elsewhere = { ...ready, target: { ...ready.target, name: "test" } };
    const both = report([ready, elsewhere], { exitCode: 0 });
    expect(reporters.short.render(both, options())).toMatch(
      /^prod\/managed-identity.*\ntest\/managed-identity/,
    );
    expect(reporters.short.render(both, options({ quiet: true }))).toBe("ready: 2 ready (exit 0)\n");
  });
});
