import { expect, test } from "vitest";
import { diagnosedRun, healthy, type Different } from "../support/evidence.ts";
import { arm, network } from "../support/failures.ts";

/** What is to be done about a host that is not reached is about that host, and not about the endpoint's. */

const login = "login.microsoftonline.com";
const endpoint = "contoso.openai.azure.com";
const proxied = { route: { ...healthy.route, proxy: "http://proxy.contoso.example:8080" } };
const unsigned: Different = { claims: null, access: null, account: null, completion: null };

const remediesOf = (different: Different): readonly string[] =>
  (diagnosedRun(different)[0]?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]);

test.each([
  ["ENOTFOUND", `nslookup ${login}`],
  ["ECONNRESET", `curl --verbose --head https://${login}`],
  ["ETIMEDOUT", `nslookup ${login}`],
  ["SELF_SIGNED_CERT_IN_CHAIN", `openssl s_client -connect ${login}:443 -servername ${login} -showcerts`],
  ["ERR_SSL_WRONG_VERSION_NUMBER", `openssl s_client -connect ${login}:443 -servername ${login}`],
  ["ERR_PROXY_TUNNEL", `export NO_PROXY=169.254.169.254,localhost,${login}`],
])("%s at the sign-in host", (code, command) => {
  const remedies = remediesOf({ ...unsigned, ...proxied, token: { failure: network(code, code, login) } });
  expect(remedies).toContain(command);
  expect(remedies.join("\n")).not.toContain(endpoint);
});

test("a reset at the endpoint", () => {
  const reset = { completion: { failure: network("ECONNRESET", "read ECONNRESET", endpoint) } };
  expect(remediesOf(reset)).toEqual(
    expect.arrayContaining([
      `curl --verbose --head https://${endpoint}`,
      "If this network has a proxy, name it.",
    ]),
  );
  expect(remediesOf({ ...reset, ...proxied })).not.toContain("If this network has a proxy, name it.");
});

test.each([
  ["the endpoint, which was reached", endpoint, healthy.connection, false],
  ["the endpoint, to which nobody connected", endpoint, null, true],
  ["the sign-in host", login, healthy.connection, true],
])(
  "for a slow answer of %s a firewall is opened only where nothing was reached",
  (_, host, connection, opened) => {
    const slow = network("TIMEOUT", "It did not finish within 10 s.", host);
    const different: Different =
      host === login ? { ...unsigned, token: { failure: slow } } : { completion: { failure: slow } };
    const remedies = remediesOf({ ...different, connection });
    expect(remedies.includes("Allow the host, port 443, in the outbound firewall.")).toBe(opened);
    expect(remedies.includes(`nslookup ${host}`)).toBe(opened);
  },
);

const unknown = { failure: network("ENOTFOUND", `getaddrinfo ENOTFOUND ${endpoint}`, endpoint) };
const unreached: Different = { resolution: unknown, connection: null, completion: unknown, access: null };
const unseen = {
  failure: arm(404, "account-not-visible", "No account with the custom subdomain is visible."),
};

test.each<[string, Different, boolean]>([
  ["that Azure Resource Manager does not show", { account: unseen }, true],
  ["that was called by a key", { token: null, claims: null, account: null }, true],
  ["that Azure Resource Manager has shown", {}, false],
  [
    "of which no name server has said anything",
    {
      account: unseen,
      resolution: { failure: network("EAI_AGAIN", `getaddrinfo EAI_AGAIN ${endpoint}`, endpoint) },
      completion: { failure: network("EAI_AGAIN", `getaddrinfo EAI_AGAIN ${endpoint}`, endpoint) },
    },
    false,
  ],
])("an endpoint %s may be misspelt, or not", (_, different, misspelt) => {
  const remedies = remediesOf({ ...unreached, ...different });
  expect(remedies[1]).toBe(`nslookup ${endpoint}`);
  expect(remedies.slice(3, 6)).toEqual(
    misspelt
      ? [
          "az cognitiveservices account list --query '[].properties.endpoint' --output tsv",
          "Set the one that is meant.",
          "export 'AZURE_OPENAI_ENDPOINT=https://<ACCOUNT>.openai.azure.com'",
        ]
      : ["Then try again.", "aoai-preflight run service-principal"],
  );
});
