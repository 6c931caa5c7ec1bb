import { expect, test } from "vitest";
import type { EvidenceMap } from "../../src/core/evidence.ts";
import { diagnosedRun, healthy, setting } from "../support/evidence.ts";
import { remediesOf } from "../support/explained.ts";
import { entra, environment } from "../support/failures.ts";

/** What mends a token that was to be presented: at the platform that gives it, or where a user's is handed on. */

const context = { scenario: "workload-identity", credential: "workload-identity" } as const;
const pod = { kubernetes: true, managedIdentitySource: "token-exchange" } as const;

/** Runs where the settings lack these variables, with this failure to read the token. */
function fixesOf(
  host: Partial<EvidenceMap["host"]>,
  missing: readonly string[],
  failure = environment("file-empty", "The file /tmp/t is empty.", "/tmp/t"),
): { readonly id: string | undefined; readonly fixes: string } {
  const unset = ["tenantId", "clientId", "federatedTokenFile"].filter((name) => missing.includes(name));
  const set = healthy.settings.settings.filter((fact) => !unset.includes(fact.setting));
  const [first] = diagnosedRun(
    {
      host,
      settings: { settings: [...set, ...unset.map((name) => setting(name, null))] },
      assertion: unset.length > 0 ? null : { failure },
      token: null,
      claims: null,
      access: null,
      completion: null,
    },
    context,
  );
  const fixes = (first?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]).join("\n");
  return { id: first?.id, fixes };
}

test.each([
  [
    ["clientId"],
    /azure\.workload\.identity\/client-id=<CLIENT_ID>' --overwrite\n[^]*rollout restart/,
    /tenant/,
  ],
  [["tenantId"], /azure\.workload\.identity\/tenant-id=<TENANT_ID>' --overwrite\n[^]*rollout/, /client-id/],
] as const)("in a pod the service account gives %s, and nobody exports it", (missing, has, hasNot) => {
  const { id, fixes } = fixesOf(pod, missing);
  expect(id).toBe("env-missing");
  expect(fixes).toMatch(has);
  expect(fixes).not.toMatch(hasNot);
  expect(fixes).not.toMatch(/export|aoai-preflight init|az aks/);
});

test("in a job that runs in a pod the same is a variable of the job", () => {
  const { fixes } = fixesOf({ ...pod, ci: "GitLab CI" }, ["clientId"]);
  expect(fixes).toMatch(/^Set AZURE_CLIENT_ID\.\nexport/);
});

test("a file that the variable names and the pod has not is looked for, and the cluster left as it is", () => {
  const gone = environment("file-missing", "There is no file /srv/t.", "/srv/t");
  const { id, fixes } = fixesOf(pod, [], gone);
  expect(id).toBe("federated-token-missing");
  expect(fixes).toMatch(/^AKS: see which path.*\nkubectl describe pod '<POD>'\nAKS: where a manifest sets/);
  expect(fixes).not.toMatch(/az aks|annotate/);
});

test("where all is missing, the cluster comes after the pods", () => {
  const { fixes } = fixesOf(pod, ["tenantId", "clientId", "federatedTokenFile"]);
  expect(fixes).toMatch(/^AKS: the pods need the label[^]*az aks show [^]*az aks update /);
});

test.each([[[]], [["federatedTokenFile"]]])(
  "GitLab's job is given its token by id_tokens (%s)",
  (missing) => {
    const { id, fixes } = fixesOf({ ci: "GitLab CI" }, missing);
    expect(id).toBe("federated-token-missing");
    expect(fixes).toMatch(
      /^GitLab CI: give the job `id_tokens: .*\naoai-preflight init gitlab\nThen try again/,
    );
  },
);

test("a webhook that does not answer is what is mended", () => {
  const { id, all } = remediesOf(
    'Error creating: Internal error occurred: failed calling webhook "mutation.azure-workload-identity.io": failed to call webhook: Post "https://azure-wi-webhook-webhook-service.kube-system.svc:443/mutate-v1-pod?timeout=10s": no endpoints available for service "azure-wi-webhook-webhook-service"',
  );
  expect(id).toBe("federated-token-missing");
  expect(all).toContain(
    "kubectl describe deployment/azure-wi-webhook-controller-manager --namespace kube-system",
  );
  expect(all).not.toMatch(/az aks|annotate/);
});

const forProxy =
  "AADSTS700212: No matching federated identity record found for presented assertion audience 'api://AKSIdentityBinding'.";

test("a token for the proxy of identity bindings goes through it, which no run does", () => {
  const [first] = diagnosedRun({ token: { failure: entra(forProxy) } }, context);
  expect(first).toMatchObject({ id: "federated-credential-mismatch", confidence: "likely" });
  expect(first?.because).toMatch(/the cluster's proxy, which was not asked\.$/);
  expect(first?.remedies[0]?.text).toContain("enableAzureProxy: true");
});

test.each([
  ["OnBehalfOfCredential: AADSTS50013: Assertion failed signature validation.", "federated-token-invalid"],
  [
    "AADSTS500131: Assertion audience does not match the Client app presenting the assertion.",
    "federated-token-invalid",
  ],
  ["AADSTS500133: Assertion is not within its valid time range.", "federated-token-expired"],
  [
    "AADSTS500133: Assertion is not within its valid time range. kubectl logs pod/api",
    "federated-token-expired",
  ],
])("a user's token is the front end's to get: %s", (text, expected) => {
  const { id, all } = remediesOf(text);
  expect(id).toBe(expected);
  expect(all).toMatch(/^\[\{"text":"Let the front end /);
  expect(all).not.toMatch(/AKS|kubectl|curl|platform/);
});

test.each([
  [
    "AADSTS700222: AAD-issued tokens may not be used for federated identity flows.",
    /managed identity/,
    /curl|AKS/,
  ],
  ["AADSTS700229: Only app-only tokens can be used.", /not a user's/, /curl|AKS/],
  ["AADSTS90061: Request to External OIDC endpoint failed.", /curl.*az aks update/, /front end/],
  [
    "AADSTS50013: Assertion failed signature validation. The job has the permission id-token: write.",
    /curl/,
    /front end|AKS/,
  ],
])("%s is mended where the token comes from", (text, has, hasNot) => {
  const { id, all } = remediesOf(text);
  expect(id).toBe("federated-token-invalid");
  expect(all).toMatch(has);
  expect(all).not.toMatch(hasNot);
});

test("of an issuer that is no cluster's, no cluster is spoken of", () => {
  const [first] = diagnosedRun(
    {
      assertion: { issuer: "https://token.actions.githubusercontent.com" },
      token: { failure: entra("AADSTS90061: Request to External OIDC endpoint failed.") },
    },
    context,
  );
  expect(first?.remedies[0]?.bash).toEqual([
    "curl --fail https://token.actions.githubusercontent.com/.well-known/openid-configuration",
  ]);
  expect(JSON.stringify(first?.remedies)).not.toContain("az aks");
});
