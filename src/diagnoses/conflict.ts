import type { Seen } from "../core/diagnosis.ts";
import type { Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import type { DiagnosisId } from "./index.ts";
import { bySign, byFinding, defineCause, firstOf, hasFailed, matched } from "./match.ts";
import type { Matcher, Told } from "./match.ts";
import { endpointOf } from "./own-endpoint.ts";
import { tryAgain } from "./remedies.ts";
import { emptyName, setSetting, trySetting } from "./set-setting.ts";
import { read } from "./signs/index.ts";
import { namesTwoAccounts } from "./two-accounts.ts";

/** Root causes whose failure can come from a conflict between settings, by the conflict's code. */
const consequences: Readonly<Record<string, readonly DiagnosisId[]>> = {
  "apiKey-rivals": ["key-invalid"],
  "endpoint-rivals": [
    "key-invalid",
    "endpoint-wrong",
    "dns-failure",
    "deployment-not-found",
    "connection-timeout",
  ],
  "base-url-wins": ["key-invalid", "endpoint-wrong", "dns-failure", "deployment-not-found"],
  "deployment-rivals": ["deployment-not-found", "model-operation-unsupported"],
  "apiVersion-rivals": ["api-version-unsupported", "endpoint-wrong"],
  "key-and-token": ["key-auth-disabled", "key-invalid"],
  "tenantId-rivals": ["tenant-not-found", "app-not-found", "tenant-mismatch"],
  "clientId-rivals": ["app-not-found", "client-secret-invalid", "managed-identity-not-assigned"],
  "clientSecret-rivals": ["client-secret-invalid", "client-secret-expired"],
  "clientCertificatePath-rivals": ["client-certificate-invalid"],
  "managedIdentityClientId-rivals": ["managed-identity-not-assigned"],
  "managedIdentityClientId-refused": ["sdk-misuse", "credential-chain-exhausted"],
  "authorityHost-rivals": ["authority-invalid", "tenant-not-found"],
};

const conflictThatShows: Matcher = ({ evidence, findings, failures }: Seen) => {
  if (!findings.has("settings-agree")) return null;
  const meant = new Set(
    read(failures).flatMap(({ sign }) =>
      Object.entries(sign.means).flatMap(([id, confidence]) => (confidence === "possible" ? [] : [id])),
    ),
  );
  const conflict = evidence.settings?.conflicts.find(({ code }) =>
    consequences[code]?.some((id) => meant.has(id)),
  );
  if (!conflict) return null;
  const { message, names } = conflict;
  const stale = evidence.settings?.conflicts.find(({ code }) => code === "environment-wins")?.names ?? [];
  const unset = names.filter((name) => stale.includes(name)).join(", ");
  // Of what the host cannot take at all there is no doubt.
  const isRefused = conflict.code === "managedIdentityClientId-refused";
  return matched(isRefused ? "confirmed" : "likely", message, {
    names: names.join(", "),
    ...(unset && { unset }),
    ...(isRefused && { only: "the host's own identity" }),
  });
};

/** A token for another application than the one configured: some setting had no effect, unless a role shows more. */
const otherApplication: Matcher = (seen) =>
  hasFailed(seen, "completion-succeeds") || hasFailed(seen, "data-action-granted")
    ? null
    : byFinding("token-client-matches", "likely")(seen);

const twoAccounts: Matcher = (seen) =>
  namesTwoAccounts(seen) ? byFinding("account-matches-endpoint")(seen) : null;

/** No other identity can sign in there, whichever is meant. */
const giveHostsOwn =
  ": this host has one identity only, which signs in where none is named. Give that one the role.";

const apiKey = "AZURE_OPENAI_API_KEY";

const waysOut = (details: Told["details"], known: Known): readonly Remedy[] => {
  if (details["mixUp"] !== undefined) return agreeOnAccount(details, known);
  if (details["actual"] !== undefined) return agreeOnApplication(details);
  const names = details["names"]?.split(", ") ?? [apiKey];
  return [
    ...names.map((name) => emptyName(name, known, details["only"] && giveHostsOwn)),
    ...(details["unset"]
      ? [
          {
            text: `Unset ${details["unset"]} in the environment, if what the file gives is meant: dotenv and node --env-file keep what is there, be it empty.`,
          },
        ]
      : []),
    ...(names.includes(apiKey)
      ? [{ text: "In code, pass `apiKey: null` to AzureOpenAI beside azureADTokenProvider." }]
      : []),
  ];
};

/** The endpoint is of one account and the resource id of another: only the reader knows which is meant. */
const agreeOnAccount = ({ account, host = "" }: Told["details"], known: Known): readonly Remedy[] => {
  const [subdomain = ""] = host.split(".");
  const setId = trySetting(
    `If the account at ${host} is meant, set its resource id.`,
    "resourceId",
    "<RESOURCE_ID>",
    known,
  );
  return [
    setSetting(`If ${account} is meant, set its endpoint.`, "endpoint", endpointOf(known), known),
    {
      ...setId,
      commands: [
        [
          "az",
          "cognitiveservices",
          "account",
          "list",
          "--query",
          `[?properties.customSubDomainName=='${subdomain}'].id`,
          "--output",
          "tsv",
        ],
        ...(setId.commands ?? []),
      ],
    },
  ];
};

const agreeOnApplication = ({ expected, actual, source }: Told["details"]): readonly Remedy[] => [
  { text: "See who signs in, and by which credential.", commands: [["aoai-preflight", "whoami"]] },
  {
    text: `If ${actual} is meant, let ${source} name it; if ${expected} is, take away what signs in instead of it.`,
  },
];

export const envConflict = defineCause({
  id: "env-conflict",
  title: "settings contradict each other, or one silently wins",
  cause:
    "Two settings exclude each other (a key beside a token provider, a base URL beside an endpoint), or a variable left in the shell or in another file wins over the value that is meant.",
  explains: [
    "settings-agree",
    "token-client-matches",
    "token-acquired",
    "account-matches-endpoint",
    "deployment-exists",
    "data-action-granted",
    "completion-succeeds",
  ],
  match: firstOf(conflictThatShows, twoAccounts, otherApplication, bySign("env-conflict")),
  remedies: ({ details }, known) => [...waysOut(details, known), tryAgain(known)],
  // Names only: what is printed here is pasted into tickets, and some values are secrets.
  confirm:
    "Run `env | grep -E 'OPENAI|AZURE_' | cut -d= -f1 | sort` in the same shell, and look for two names of one setting.",
  confirmInPowerShell:
    "Run `Get-ChildItem Env: | Where-Object Name -Match 'OPENAI|AZURE_' | Select-Object -ExpandProperty Name` in the same shell, and look for two names of one setting.",
  confusedWith: {
    "key-invalid": "only one key is set anywhere, and it is not the account's",
    "role-wrong-principal": "the token of another identity was refused for lack of a role",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/managed-identity",
});
