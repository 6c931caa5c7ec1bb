import { expect, test } from "vitest";
import { readable } from "../../src/explain/causes.ts";
import { explain } from "../../src/explain/explain.ts";

/** No shape of a vendor's: only what stands before it tells that it is one. */
const secret = ["Hj3k", "Lm9pQr", "x7"].join("");

const shown: readonly string[] = [
  `Connection string RunAs=App;AppId=1;TenantId=2;AppKey=${secret} is not valid. Must contain 'TenantId'`,
  `az: error: unrecognized arguments: --client-secret ${secret}`,
  `az: error: unrecognized arguments: --debug ${secret}`,
  `usage error: {} --service-principal --username X --password ${secret} --tenant T`,
  `az login --service-principal -u X -p ${secret} --tenant T`,
  `kubelogin: Error: parsing --client-secret: ${secret}`,
  `App Configuration Endpoint=https://lab.azconfig.io;Id=ab1c;Secret=${secret} answered 403`,
  `Endpoint=sb://lab.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=${secret}`,
  `DefaultEndpointsProtocol=https;AccountName=lab;AccountKey=${secret};EndpointSuffix=core.windows.net`,
  `Access denied: header Ocp-Apim-Subscription-Key value of ${secret} is not allowed (azure-api.net)`,
  `Error: mismatch between supplied Client Secret and file: "${secret}"`,
  `~/.azure/credentials: secret=${secret}`,
  `httpx.LocalProtocolError: Illegal header value b'Bearer ${secret} '`,
  `{"ClientSecret": "${secret}", "error": "invalid_client"}`,
  `Azure OpenAI: endpoint 'https://lab:${secret}@lab.openai.azure.com/' is not valid`,
  `az: invalid proxy url http://lab:${secret}@proxy.lab.example:8080`,
];

test.each(shown)("%s", (text) => {
  expect(readable(text)).not.toContain(secret);
  expect(JSON.stringify(explain(text))).not.toContain(secret);
});

test("a name without a value, and a placeholder, stay as they are", () => {
  for (const text of [
    '--client-secret must be specified when --auth-method="client_secret"',
    '"ClientSecret": "[Copy the client secret from the portal]"',
    "az login --service-principal --password <PASSWORD>",
    "unrecognized arguments: --tenant",
    "Its client secret expired: 'Error: Failed to fetch credentials for the cluster'",
    "Password:\nAADSTS50087: not well formed",
  ]) {
    expect(readable(text)).not.toContain("[redacted]");
  }
});
