import { describe, expect, test } from "vitest";
import { createRedactor } from "../../src/core/redact.ts";
import { secretShapes } from "../../src/core/secret-shapes.ts";

/** Put together, so that nobody who looks for secrets finds one here. */
const secret = ["Plain", "Passw0rd", "Sup3r"].join("-");
const entra = [`abc8Q`, "abcdefghijklmnopqrstuvwxyz0123456"].join("~");
const gitHub = ["ghp", "abcdefghijklmnopqrstuvwxyz0123456789"].join("_");
const pem = ["MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw", "ggSjAgEAAoIBAQC7VJTUt9Us8cKj"].join("");
const jwtHead = ["eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9", "eyJhdWQiOiJodHRwczovL2NvZ25pdGl2ZXMi"].join(".");
const jwtTail = "LCJpc3MiOiJodHRwczovL3N0cy53aW5kb3dzLm5ldCJ9.U2lnbmF0dXJlMDEyMzQ1";
const jwt = `${jwtHead}${jwtTail}`;

const named: readonly string[] = [
  `AZURE_CLIENT_SECRET=${secret}`,
  `AZURE_OPENAI_API_KEY=${secret} MSI_SECRET=${secret}`,
  `IDENTITY_HEADER=${secret}`,
  `AZURE_CLIENT_SECRET: ${secret}`,
  `"AzureOpenAI:ApiKey": "${secret}"`,
  `{'api-key': b'${secret}'}`,
  `[(b'api-key', b'${secret}')]`,
  String.raw`{\"api-key\":\"${secret}\"}`,
  `client_secret%3D${secret}%26grant_type`,
  `%7B%22client_secret%22%3A%22${secret}%22%7D`,
  `Password='two ${secret} words'`,
  `"client_secret": "two ${secret} words"`,
  `Server=lab;Password=Two ${secret} Words;Encrypt=True`,
  `invalid subscription key "${secret}"`,
  `device_code=${secret}`,
  `Authorization: bearer ${secret}`,
  `Authorization=Bearer%20${secret}`,
  `postgres://user:${secret}@lab.example/db`,
  `redis://:${secret}@lab.example:6380`,
  `https://svc:p@${secret}@contoso.openai.azure.com`,
  `http://svc:p/${secret}@proxy.lab.example:8080`,
  `https://contoso.openai.azure.com/?key=${secret}&token=${secret}`,
  `ClientSecretCredential('t','c','${secret}')`,
  `new AzureKeyCredential("${secret}")`,
  `ConvertTo-SecureString '${secret}' -AsPlainText`,
  `curl -u user:${secret} https://lab.example`,
  `az login --service-principal -u x -p=${secret}`,
  `az login --service-principal -u x --password 'Two ${secret} Words'`,
  `az vm create --admin-password ${secret} --name lab`,
  `docker login -u x -p ${secret} failed`,
  `//registry.npmjs.org/:_authToken=${secret}`,
  `aws_session_token = ${secret}`,
  `client_secret=&quot;${secret}&quot;`,
  `&#34;client_secret&#34;: &#34;two ${secret} words&#34;`,
  `client_secret&#61;ab&#43;${secret}&amp;grant_type=x`,
  `Endpoint=sb://lab/;SharedAccessKey=ab&#x2b;${secret}&#61;;EntityPath=x`,
  String.raw`{\u0022client_secret\u0022:\u0022${secret}\u0022}`,
  String.raw`\"{\\u0022password\\u0022: \\u0022two ${secret} words\\u0022}`,
  `%22client_secret%22%3A%20%22${secret}%22`,
  `client_secret%253D${secret}%2526grant_type`,
];

test.each(named)("a value that what stands before it tells: %s", (text) => {
  expect(createRedactor().text(text)).not.toContain(secret);
});

const word = ["Correct", "horse"].join("");

test.each([
  `sqlcmd -S lab.database.windows.net -U sa -P ${word} -Q "select 1"`,
  `sqlcmd -S lab -U sa --password ${word}\n1> select 1`,
  `docker login -u ci -p ${word} contoso.azurecr.io`,
  `podman login --password=${word} contoso.azurecr.io`,
  `az acr login --username ci --password "${word}"`,
  `az login --service-principal \\\n  --username x \\\n  --password ${word} \\\n  --tenant y`,
  `az login --service-principal -u x --password ${word}`,
])("a password of letters only, on a line that signs in: %s", (text) => {
  const shown = createRedactor().text(text);
  expect(shown).not.toContain(word);
  expect(shown.replace("[redacted]", word)).toBe(text);
});

/** Keys and tokens as their vendors make them, each in two parts. */
test.each([
  ["AKIA", "IOSFODNN7EXAMPLE"],
  ["xoxb-", "123456789012-abcdefGHIJKL"],
  ["xapp-", "1-A0123-456-abcdef0123456789"],
  ["https://hooks.slack.com/services/", "T00000000/B00000000/abcdef12abcdef"],
  ["ghp_", "abcdefghijklmnopqrstuvwxyz0123456789"],
  ["github_pat_", "11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz"],
  ["npm_", "abcdefghijklmnopqrstuvwxyz0123456789"],
  ["pypi-AgE", "IcHlwaS5vcmcCJDAwMDAwMDAw"],
  ["hf_", "abcdefghijklmnopqrstuvwxyzABCDEFGH"],
  ["dapi", "0123456789abcdef0123456789abcdef-2"],
  ["AIza", "SyA1234567890abcdefghijklmnopqrstuv"],
  ["sk_live_", "abcdefghijklmnopqrstuvwx"],
  ["dckr_pat_", "abcdefghijklmnopqrstuvwx"],
  ["hvs.", "abcdefghijklmnopqrstuvwxyz"],
  ["a1B".repeat(14), "AzSeDabcde"],
  ["a1B".repeat(14), "+ACRDabcde"],
  ["a1B".repeat(11), "+ASbDabcde="],
  [`${"a1B".repeat(14)}a1`, "AzFu182vhA=="],
])("known by its vendor's mark: %s…", (beginning, rest) => {
  const text = createRedactor().text(`got ${beginning}${rest} here`);
  expect(text).not.toContain(rest);
  expect(text).toMatch(/^got .*\[redacted\] here$/);
});

test.each([
  ["a token of GitHub's for a name", `https://${gitHub}@contoso.openai.azure.com`, gitHub],
  ["a refresh token of Entra's", `got 0.${"AVYAb-3cdefg".repeat(5)}`, "AVYAb"],
  ["a token broken by a line's end", `Bearer ${jwtHead}\n${jwtTail} was refused`, jwtTail.slice(0, 20)],
  ["a token broken in its signature", `${jwt}\r\n  ${jwtTail.slice(-18)} was refused`, jwtTail.slice(-18)],
  ["a token broken near its end", `${jwt}\n${jwtTail.slice(-9)}\nwas refused`, jwtTail.slice(-9)],
  ["a token broken by an escape", String.raw`${jwt}\r\n${jwtTail.slice(-18)} was`, jwtTail.slice(-18)],
  ["a token continued", `curl -H "${jwt}\\\n${jwtTail.slice(-18)}"`, jwtTail.slice(-18)],
  ["a client secret broken", `${entra.slice(0, 20)}\n${entra.slice(20)} is wrong`, entra.slice(20)],
  ["a client secret broken, by name", `secret: ${entra.slice(0, 20)} ${entra.slice(20)} x`, entra.slice(20)],
  ["a client secret percent-encoded", entra.replace("~", "%7E"), entra.slice(8)],
  ["a private key without its beginning", `${pem}\nabc+/=\n-----END RSA PRIVATE KEY-----`, pem],
  ["the last line of a private key", `${pem}\nabc+/==\n-----END RSA PRIVATE KEY-----`, "abc+/"],
])("known by its shape: %s", (_, text, part) => {
  expect(createRedactor().text(text)).not.toContain(part);
});

test.each([
  "AZURE_CLIENT_SECRET=<CLIENT_SECRET>",
  "AZURE_CLIENT_SECRET=$CLIENT_SECRET AZURE_OPENAI_API_KEY=\nAZURE_OPENAI_DEPLOYMENT=gpt-4o-mini",
  "AZURE_CLIENT_SECRET: missing",
  "with my id and secret: AADSTS53003: Access has been blocked by policies.",
  "AZURE_OPENAI_API_KEY=5c2*************",
  'api_key=os.environ["AZURE_OPENAI_API_KEY"]',
  "Get-AzCognitiveServicesAccountKey: Operation returned an invalid status code",
  'The "password": "The password of the user has expired"',
  "permissions: id-token: write",
  "azure_ad_token=get_token()",
  "http://127.0.0.1:8080/packages/@azure/openai",
  "jdbc:sqlserver://lab.database.windows.net:1433;database=dw;user=bi@lab.example",
  "az login --password-stdin and docker login --password-stdin contoso.azurecr.io",
  "az login --service-principal --username APP_ID --password CLIENT_SECRET --tenant TENANT",
  "docker login -p password is insecure. Use --password-stdin.",
  "below, for example: 'docker login loginServer -u 00000000-0000-0000-0000-000000000000 -p accessToken'",
  "docker login --password your-password contoso.azurecr.io",
  "az login needs --password where the principal has one",
  "password: <your password>. The password expired yesterday.",
  "client_secret=&lt;YOUR_CLIENT_SECRET&gt;&amp;grant_type=client_credentials",
  "&quot;password&quot;: &quot;The password of the user has expired&quot;",
  "the header has a hyphen: npm_config_registry, hf_hub_download, xoxb-…",
  "image sha256:0f8d3c5e6a4b4c1d8e2f7b9a1c3d5e7f0f8d3c5e6a4b4c1d8e2f7b9a1c3d5e7f",
])("no secret: %s", (text) => {
  expect(createRedactor().text(text)).toBe(text);
});

describe("a secret that was met", () => {
  const met = ["Super", "Secret", "OddKey", "part1", "tail"].join("-");
  const { text } = createRedactor([met, "abcd"]);

  test("goes where it was broken by white space", () => {
    const broken = (met.match(/.{1,8}/g) ?? []).join("\n");
    expect(text(`before ${broken} after`)).toBe("before [redacted] after");
  });
  test("goes where it was cut off or masked", () => {
    expect(text(`was ${met.slice(0, -4)}****`)).toBe("was [redacted]****");
    expect(text(`was ${met.slice(0, 12)}…`)).toBe("was [redacted]…");
    expect(text(`was ${met.slice(0, 8)}…`)).toBe(`was ${met.slice(0, 8)}…`);
  });
  test("goes where it is written in capitals", () => {
    expect(text(`İ was ${met.toUpperCase()}`)).toBe("İ was [redacted]");
  });
  test("goes once for each time, beside others", () => {
    expect(text(`${met}${met} abcd abcdabcd`)).toBe("[redacted][redacted] [redacted] [redacted][redacted]");
  });
  test("leaves no tail of another that it begins like or stands in", () => {
    const both = createRedactor([met, `${met}-more`, `x${met}x`]);
    expect(both.text(`${met}-more x${met}x`)).toBe("[redacted] [redacted]");
  });
  test("does not take the beginning of an address or of another token", () => {
    const others = createRedactor(["https://contoso.openai.azure.com/key", `${jwtHead}.abc`]);
    expect(others.text("https://contoso.example")).toBe("https://contoso.example");
    expect(others.text(`${jwtHead.slice(0, 40)}QQQQ.zzzz`)).toBe("[redacted]");
  });
});

/** Beginnings of secrets, over and over: what begins to match everywhere and never ends. */
const beginnings =
  'eyJ|eyJabcdefgh |-----BEGIN |-----BEGIN PRIVATE KEY-----|A|a |aA1b|aaa= |password|password |password=|password: |password="|password=\\"|_secret|client_secret%3D|?key=|--secret |--password "|az login |curl |curl -u a:|unrecognized arguments: -a|ClientSecretCredential(a,|header a value of |client secret |subscription key "a|a://|a://b:|a:|a1@|Bearer |abc8Q~|abc8Q~a |0.Aabc|0|sk-|;Password=a|\\|"|. |az login -p |docker login -p a|password&quot;:&quot;|password&quot;:&quot;a |\\u0022|%25|&#43;|a&#43;|client_secret=&#43;|eyJabcdefgh\\n|aA1bbbbbbbbbbbbbbb\\n|AzSe|+ACR'.split(
    "|",
  );

test.each(beginnings)("100,000 characters of %j take no time that grows with their square", (beginning) => {
  const text = beginning.repeat(100_000 / beginning.length);
  for (const [shape] of secretShapes) {
    const startedAt = performance.now();
    text.replaceAll(shape, "");
    expect(performance.now() - startedAt, shape.source).toBeLessThan(2000);
  }
});

test("what was met before it was known for a secret is taken out once it is", () => {
  const redactor = createRedactor();
  expect(redactor.text("key is quarterdeck77")).toBe("key is quarterdeck77");
  redactor.learn("quarterdeck77");
  expect(redactor.text("key is quarterdeck77")).not.toContain("quarterdeck77");
});
