import { azureCli, type DeveloperTool } from "../azure/developer-tools.ts";
import { guidShape } from "../azure/setting-flaws.ts";
import { mended } from "../azure/setting-mend.ts";
import { settings } from "../azure/settings.ts";
import type { Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import { settingNames } from "../core/scenario.ts";
import { bySign, byFinding, defineCause, firstOf, type Matcher } from "./match.ts";
import { toBeSet } from "./credential/token-platforms.ts";
import { setMissing } from "./missing-settings.ts";
import { setVariable, toolOf, tryAgain } from "./remedies.ts";
import { setSetting } from "./set-setting.ts";

/** What a platform did not give is no setting that was forgotten. */
const missingSettings: Matcher = (seen) => {
  const match = byFinding("settings-present")(seen);
  const missing = toBeSet(match?.args.details["missing"]?.split(", ") ?? []).join(", ");
  return match && missing !== "" ? { ...match, args: { details: { ...match.args.details, missing } } } : null;
};

/** A run that found all settings set does not come back to it on a mere possibility. */
const missingValue: Matcher = (seen) => {
  const match = bySign("env-missing")(seen);
  return seen.evidence.settings && match?.confidence === "possible" ? null : match;
};

export const envMissing = defineCause({
  id: "env-missing",
  title: "a setting is missing or empty",
  cause:
    "A value that the client needs is unset, or set to nothing. Client libraries treat an empty variable as a missing one, so they refuse before they send, or send nothing where a value belongs.",
  explains: ["settings-present", "token-acquired", "completion-succeeds"],
  maskedBy: ["credential-chain-exhausted"],
  match: firstOf(missingSettings, missingValue),
  remedies: (told, known) => [...setMissing(told, known), tryAgain(known)],
  confirm:
    "Run `aoai-preflight run <scenario>` and read the check settings-present: it names each variable that was looked for.",
  confusedWith: {
    "federated-token-missing":
      "what is missing is the platform's to give: AKS's webhook, a workflow with the permission, the task of a pipeline",
    "sdk-misuse": "the variable is set, but the code does not hand its value on",
    "key-missing": "the service answered that no key or token arrived",
  },
  link: "https://learn.microsoft.com/javascript/api/overview/azure/identity-readme",
});

const flawedSettings: Matcher = (seen) => {
  const match = byFinding("settings-well-formed")(seen);
  if (!match) return null;
  const meant = (seen.evidence.settings?.settings ?? []).flatMap(({ setting, shown }) => {
    const name = settingNames.find((one) => one === setting && one in match.args.details);
    const value = name && shown !== undefined ? mended(settings[name].form, shown) : null;
    return value === null ? [] : [[meantBy(setting), value]];
  });
  return { ...match, args: { details: { ...match.args.details, ...Object.fromEntries(meant) } } };
};

/** The detail that holds what a flawed setting was meant to be. */
const meantBy = (setting: string): string => `${setting}.meant`;

/** A message names the value that it refuses, not the setting that holds it; which one it is can be seen by its kind. */
const malformedValue: Matcher = (seen) => {
  const match = bySign("env-malformed")(seen);
  if (!match) return null;
  const { applicationId, tenantId, ...others } = match.args.details;
  const isApplication = applicationId !== undefined && !guidShape.test(applicationId);
  const details: Record<string, string> = {
    ...others,
    ...(isApplication && { clientId: `'${applicationId}' is no application id, which is a GUID` }),
    ...(!isApplication &&
      tenantId !== undefined &&
      !guidShape.test(tenantId) && { tenantId: `'${tenantId}' is neither a GUID nor a domain of a tenant` }),
  };
  return { ...match, args: { details } };
};

export const envMalformed = defineCause({
  id: "env-malformed",
  title: "a setting holds a value that cannot be right",
  cause:
    "The value is a placeholder, the name of a variable, has quotes or white space around it, or has not the form it must have. What Entra or DNS says of such a value (not found, unknown) is only an echo.",
  explains: [
    "settings-well-formed",
    "endpoint-recognised",
    "assertion-readable",
    "token-acquired",
    "account-found",
    "completion-succeeds",
  ],
  match: firstOf(flawedSettings, malformedValue),
  remedies({ details }, known) {
    const flawed = settingNames.filter((setting) => details[setting] !== undefined);
    return [
      ...flawed.map((setting) => {
        const name = known.origins?.[setting]?.name ?? setting;
        const meant = details[meantBy(setting)];
        return meant === undefined
          ? { text: `${name}: ${details[setting]}` }
          : setSetting(`Correct ${name}.`, setting, meant, known);
      }),
      ...(flawed.length === 0
        ? [{ text: "Write the value anew, without quotes, blanks or placeholders." }]
        : []),
      tryAgain(known),
    ];
  },
  confirm:
    "Print the variable between brackets, `printf '[%s]\\n' \"$AZURE_TENANT_ID\"`, and compare it with the portal's value.",
  confirmInPowerShell:
    'Print the variable between brackets, `"[$env:AZURE_TENANT_ID]"`, and compare it with the portal\'s value.',
  confusedWith: {
    "tenant-not-found": "the tenant is a sound GUID or domain, and Entra does not know it",
    "app-not-found": "the application id is a sound GUID, and the tenant does not know it",
    "dns-failure": "the host is a sound name of the right kind, and no name server knows it",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/switching-endpoints",
});

/** What lists the installed versions, and the words of its language's errors. */
const listings: readonly { readonly says: RegExp; readonly command: readonly string[] }[] = [
  {
    says: /\bkeyword argument|positional argument|ModuleNotFoundError|ImportError|No module named|cannot import name|object has no attribute|AttributeError|\bnever awaited\b/,
    command: ["pip", "show", "openai", "httpx", "azure-identity"],
  },
  {
    says: /\bis not a (?:function|constructor)\b|Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND|ERR_REQUIRE_ESM|\bof undefined\b/,
    command: ["npm", "ls", "openai", "@azure/identity"],
  },
];

/** Those of the language that the message is in; all where it tells none. */
function versionsShown(message: string): readonly (readonly string[])[] {
  const spoken = listings.filter(({ says }) => says.test(message));
  return (spoken.length > 0 ? spoken : listings).map(({ command }) => command);
}

export const sdkMisuse = defineCause({
  id: "sdk-misuse",
  title: "the code or a library uses the client wrongly",
  cause:
    "A package is missing or clashes with another version, a client class or parameter is the wrong one, a call is not awaited, or the code does not pass on a setting that exists.",
  explains: ["token-acquired", "completion-succeeds"],
  maskedBy: ["env-conflict"],
  // Where this tool makes the call, it is a setting that makes it wrong.
  isApartFrom: (_, { evidence }) =>
    !evidence.settings?.conflicts.some(({ code }) => code === "managedIdentityClientId-refused"),
  match: bySign("sdk-misuse"),
  remedies: ({ failure }, known: Known) => [
    {
      text: "Correct the call that the stack trace names first; compare it with the library's current example.",
    },
    {
      text: "See which versions of the packages are installed, and bring them to one consistent set.",
      commands: versionsShown(failure?.message ?? ""),
    },
    {
      ...tryAgain(known),
      text: "See whether the same settings work outside the program: then the fault is in the code.",
    },
  ],
  confirm:
    "The error is raised before a request is sent, or Entra names a parameter that the library should have sent.",
  confusedWith: { "env-missing": "the setting itself is unset or empty" },
  link: "https://learn.microsoft.com/azure/ai-services/openai/supported-languages",
});

const beginAnew = ({ name, forget, signIn }: DeveloperTool): Remedy => ({
  text: `Let ${name} forget its sign-ins and begin anew.`,
  commands: [forget, signIn],
});

/** No tool's cache: what the credential of .NET and Java finds there is of several people. */
const chooseAccount = setVariable(
  "Name the user whose sign-in DefaultAzureCredential is to take from the shared cache, or exclude SharedTokenCacheCredential from it.",
  "AZURE_USERNAME",
  "<USER>",
);

export const tokenCacheUnusable = defineCause({
  id: "token-cache-unusable",
  title: "the local token cache cannot be used",
  cause:
    "The file or key ring in which sign-ins are kept cannot be read, decrypted or written: no key ring on a headless machine, another user's file, or a cache written under another account.",
  explains: ["token-acquired"],
  match: bySign("token-cache-unusable"),
  remedies: ({ failure }, known) => [
    failure?.code === "cache-accounts-several" ? chooseAccount : beginAnew(toolOf(known) ?? azureCli),
    { text: "On a machine without a key ring, use the in-memory cache or a service principal." },
    tryAgain(known),
  ],
  confirm:
    "The message names a cache, key ring, DPAPI or libsecret; another user on the same machine can sign in.",
  confusedWith: { "developer-login-expired": "the cache is readable; the sign-in in it has expired" },
  link: "https://learn.microsoft.com/cli/azure/authenticate-azure-cli",
});
