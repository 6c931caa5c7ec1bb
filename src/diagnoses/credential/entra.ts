import type { Remedy } from "../../core/remedy.ts";
import { byFinding, bySign, defineCause, firstOf, matched, type Matcher } from "../match.ts";
import { nameTenant } from "../name-tenant.ts";
import { accountScope, askSupport, toolOf, tryAgain, waitUntilItPasses } from "../remedies.ts";
import { trySetting } from "../set-setting.ts";

const codes = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";

export const tenantNotFound = defineCause({
  id: "tenant-not-found",
  title: "there is no such tenant in this cloud",
  cause:
    "The tenant id or domain has the right form, but the cloud that was asked does not know it: a typing error, a tenant of another cloud, or one that was deleted.",
  explains: ["token-acquired"],
  maskedBy: ["env-malformed", "authority-invalid"],
  match: bySign("tenant-not-found"),
  remedies: (_, known) => [
    {
      text: "See the tenant of the subscription.",
      commands: [["az", "account", "show", "--query", "{tenant:tenantId, cloud:environmentName}"]],
    },
    ...nameTenant("Name the tenant of the subscription.", "<TENANT_ID>", known),
    tryAgain(known),
  ],
  confirm:
    "`curl https://login.microsoftonline.com/<TENANT_ID>/v2.0/.well-known/openid-configuration` answers 400 for a tenant that is not there.",
  confusedWith: {
    "env-malformed": "the value is no GUID and no domain",
    "authority-invalid": "the tenant exists in another cloud",
  },
  link: codes,
});

/**
 * The tenant that was asked answers that it has no such user: to name it again changes nothing. Not AADSTS500202, by
 * which only the endpoint for all tenants refuses. Source: facts on AADSTS codes, and Microsoft's list of them.
 */
const userOfAnother = new Set(
  [16000, 16003, 50014, 50020, 51004, 90027, 90072, 500208, 1000104].map((digits) => `AADSTS${digits}`),
);

export const tenantMismatch = defineCause({
  id: "tenant-mismatch",
  title: "this tenant does not take this user or application",
  cause:
    "The user belongs to another tenant, the application is single-tenant and was used on a common endpoint, or the credential was not told that it may ask for this tenant.",
  explains: ["token-acquired"],
  match: bySign("tenant-mismatch"),
  remedies({ failure }, known) {
    // Whichever tenant is meant, it is not known here: that of the settings is the one that was asked.
    const guest: Remedy = { text: "A user of another tenant must be invited as a guest, and accept." };
    return userOfAnother.has(failure?.code ?? "")
      ? [
          { text: "Sign in with an account that the tenant has." },
          guest,
          ...nameTenant(
            "If another tenant is meant, name that one by its id.",
            "<TENANT_ID>",
            known,
            trySetting,
          ),
          tryAgain(known),
        ]
      : [
          ...nameTenant("Name the tenant by its id, never `common`.", "<TENANT_ID>", known),
          ...(toolOf(known) || known.credential === "default-chain"
            ? []
            : [
                {
                  text: "With the Azure CLI, sign in to that tenant.",
                  commands: [["az", "login", "--tenant", "<TENANT_ID>"]],
                },
              ]),
          guest,
          tryAgain(known),
        ];
  },
  confirm: "The message names user and tenant; the user's home tenant is another one.",
  confusedWith: {
    "token-tenant-mismatch": "Entra issued a token, and the resource refuses its tenant",
    "tenant-not-found": "the tenant does not exist",
  },
  link: codes,
});

export const scopeInvalid = defineCause({
  id: "scope-invalid",
  title: "Entra does not issue tokens for the scope asked",
  cause:
    "The scope names a resource that does not exist in this tenant, names none or several, or has not the form <resource>/.default.",
  explains: ["token-acquired"],
  maskedBy: ["authority-invalid"],
  match: bySign("scope-invalid"),
  remedies({ failure }, known) {
    const scope = accountScope(known);
    // What was asked for already is no remedy.
    const asked = failure?.message.includes(`${scope.replace("/.default", "")} `);
    return [
      ...(asked ? [] : [{ text: `Ask for ${scope}, one scope at a time.` }]),
      {
        text: "In a tenant that never used the service, register its provider.",
        commands: [["az", "provider", "register", "--namespace", "Microsoft.CognitiveServices"]],
      },
      tryAgain(known),
    ];
  },
  confirm:
    "`az ad sp show --id 7d312290-28c8-473c-a0ed-8e53749b6d6d` finds Microsoft Cognitive Services in the tenant.",
  confusedWith: {
    "token-audience-wrong": "Entra issued the token; the service refuses its audience",
    "consent-required": "the resource exists, but the application may not call it yet",
  },
  link: codes,
});

/** What was issued a moment ago begins later only by a clock that is behind. */
const notYetBegun: Matcher = (seen) =>
  seen.findings.get("token-in-lifetime")?.details?.["notBefore"]
    ? byFinding("token-in-lifetime", "likely")(seen)
    : null;

const timesOfTheClock: Matcher = (seen) => {
  const finding = seen.findings.get("clock-in-step");
  if (finding?.state === "fail") return matched("confirmed", finding.message, finding.details);
  // A clock that was compared and agrees is not the reason.
  if (seen.evidence.clock && !finding) return null;
  const refused = firstOf(bySign("clock-skew"), notYetBegun)(seen);
  return finding?.state === "warn" && refused
    ? matched("likely", `${refused.because} ${finding.message}`)
    : refused;
};

export const clockSkew = defineCause({
  id: "clock-skew",
  title: "this machine's clock is wrong",
  cause:
    "Tokens and assertions carry times. When the local clock or its time zone is off by minutes, what is fresh looks expired, or not yet valid. A machine that slept (WSL, a virtual machine) is the usual one.",
  explains: ["clock-in-step", "token-acquired", "token-in-lifetime", "assertion-current"],
  match: timesOfTheClock,
  remedies: (_, known) => [
    { text: "Linux: let the clock be set.", commands: [["sudo", "timedatectl", "set-ntp", "true"]] },
    { text: "WSL: take over the host's clock after it slept.", commands: [["sudo", "hwclock", "--hctosys"]] },
    { text: "Windows: let the clock be set.", commands: [["w32tm", "/resync"]] },
    tryAgain(known),
  ],
  confirm:
    "Compare `date -u` with the header of any answer: `curl --head https://login.microsoftonline.com`.",
  confirmInPowerShell:
    "Compare `[DateTime]::UtcNow` with the header of any answer: `curl.exe --head https://login.microsoftonline.com`.",
  confusedWith: {
    "federated-token-expired": "the clock is right; the token's time is over",
    "token-expired": "the clock is right; the token was kept too long",
  },
  link: codes,
});

const requestsTaken = "the identity service to take requests again";

export const entraThrottled = defineCause({
  id: "entra-throttled",
  title: "the identity service throttles",
  heals: requestsTaken,
  cause:
    "Microsoft Entra ID or the managed identity host was asked too often: tokens are not cached, or a loop asks again and again.",
  explains: ["token-acquired"],
  match: bySign("entra-throttled"),
  remedies: ({ failure }, known) => [
    { text: "Keep one credential object for the life of the process: it caches tokens." },
    waitUntilItPasses(requestsTaken, failure, known),
  ],
  confirm: "The answer is 429, or AADSTS50196; it may say for how many seconds to wait.",
  confusedWith: { "rate-limited": "the model's own quota is used up" },
  link: codes,
});

const recovery = "the identity service to recover";

export const entraServiceError = defineCause({
  id: "entra-service-error",
  title: "the identity service failed",
  heals: recovery,
  cause:
    "Microsoft Entra ID, a federated identity provider or the managed identity host reported a fault of its own, or the host is being updated or given its identity (404 or 410, for a minute).",
  explains: ["token-acquired"],
  match: bySign("entra-service-error"),
  remedies: ({ failure }, known) => [
    waitUntilItPasses(recovery, failure, known),
    askSupport(failure, ["correlation id", "trace id"]),
  ],
  confirm: "The same request succeeds later without any change.",
  confusedWith: { "service-error": "the model's service failed, not the sign-in" },
  link: codes,
});
