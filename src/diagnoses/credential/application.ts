import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { addPermission } from "../commands.ts";
import { byFinding, bySign, defineCause, firstOf } from "../match.ts";
import { nameTenant } from "../name-tenant.ts";
import { tryAgain } from "../remedies.ts";
import { setSetting, trySetting } from "../set-setting.ts";

const codes = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";
const registration =
  "https://learn.microsoft.com/entra/identity-platform/howto-create-service-principal-portal";

export const clientSecretInvalid = defineCause({
  id: "client-secret-invalid",
  title: "the client secret is not one of the application's",
  cause:
    "The secret does not belong to this application: the secret's id was copied instead of its value, it is cut off or quoted, it is another application's, or a process still holds the one from before a rotation.",
  explains: ["token-acquired"],
  maskedBy: ["env-malformed"],
  match: bySign("client-secret-invalid"),
  remedies({ details }, known) {
    const application = details["applicationId"] ?? known.applicationId;
    return [
      { text: "Compare: the value is 40 characters long and holds `~`; an id is a GUID." },
      {
        text: "Make a new secret beside the old ones; its value is shown once.",
        commands: [
          ["az", "ad", "app", "credential", "reset", "--id", or(application, "CLIENT_ID"), "--append"],
        ],
      },
      setSetting(
        "Give the value to the application, and restart it.",
        "clientSecret",
        "<SECRET_VALUE>",
        known,
      ),
      tryAgain(known),
    ];
  },
  confirm:
    "Portal: App registrations › the application › Certificates & secrets; compare the first three characters shown there.",
  confusedWith: {
    "client-secret-expired": "code AADSTS7000222: the secret was right once",
    "app-not-found": "code AADSTS700016: the tenant does not know the application at all",
  },
  link: registration,
});

export const clientSecretExpired = defineCause({
  id: "client-secret-expired",
  title: "the client secret has expired",
  cause: "Every client secret has an end date; this one has passed it, and Entra says so.",
  explains: ["token-acquired"],
  match: bySign("client-secret-expired"),
  remedies({ details }, known) {
    const application = or(details["applicationId"] ?? known.applicationId, "CLIENT_ID");
    return [
      {
        text: "Better: give up the secret for a managed identity or a federated credential, which do not expire.",
        commands: [["az", "ad", "app", "federated-credential", "list", "--id", application]],
      },
      {
        text: "Make a new secret beside the expired one; its value is shown once.",
        commands: [["az", "ad", "app", "credential", "reset", "--id", application, "--append"]],
      },
      setSetting(
        "Give the value to the application, and restart it.",
        "clientSecret",
        "<SECRET_VALUE>",
        known,
      ),
      tryAgain(known),
    ];
  },
  confirm:
    '`az ad app credential list --id <CLIENT_ID> --query "[].endDateTime"` shows no date in the future.',
  confusedWith: { "client-secret-invalid": "code AADSTS7000215: the value never was right" },
  link: registration,
});

/**
 * `az ad sp show --id` takes an object id too, and shows whose it is; Entra takes a client id only. Where no setting
 * names the application, there is none to set.
 */
const setClientId = (known: Known): readonly Remedy[] =>
  known.origins && !("clientId" in known.origins)
    ? []
    : [
        trySetting(
          "If clientId is another than the id that was asked for, that one is an object id. Set the clientId that is shown.",
          "clientId",
          "<CLIENT_ID>",
          known,
        ),
      ];

export const appNotFound = defineCause({
  id: "app-not-found",
  title: "the application is not in this tenant",
  cause:
    "Entra looked for the client application, or for its service principal, in the tenant that was asked and did not find it: the client id or the tenant is another one's, or the application was never given a service principal there.",
  explains: ["token-acquired", "token-names-principal"],
  maskedBy: ["env-malformed"],
  match: firstOf(bySign("app-not-found"), byFinding("token-names-principal", "likely")),
  remedies({ details }, known) {
    const application = or(details["applicationId"] ?? known.applicationId, "CLIENT_ID");
    return [
      {
        text: "See whether the tenant that you are signed in to knows the application.",
        commands: [
          [
            "az",
            "ad",
            "sp",
            "show",
            "--id",
            application,
            "--query",
            "{name:displayName, clientId:appId, principal:id}",
          ],
        ],
      },
      ...setClientId(known),
      ...nameTenant("If it lives in another tenant, name that one.", "<HOME_TENANT_ID>", known, trySetting),
      {
        text: "If only its service principal is missing here, create it.",
        commands: [["az", "ad", "sp", "create", "--id", application]],
      },
      tryAgain(known),
    ];
  },
  confirm:
    "Portal: Enterprise applications, filter by application id; an entry must exist in the tenant that the message names.",
  confusedWith: {
    "tenant-not-found": "the tenant itself is unknown (AADSTS90002)",
    "env-malformed": "the identifier in the message is no GUID",
    "managed-identity-not-assigned": "a managed identity host answered, not Entra",
  },
  link: codes,
});

export const appDisabled = defineCause({
  id: "app-disabled",
  title: "the application is disabled",
  cause:
    "The service principal of the client application, or of the resource it asks for, has sign-in switched off in this tenant, by an administrator or by Microsoft.",
  explains: ["token-acquired"],
  match: bySign("app-disabled"),
  remedies: ({ details }, known) => [
    {
      text: "Ask an administrator to switch sign-in on again.",
      commands: [
        [
          "az",
          "ad",
          "sp",
          "update",
          "--id",
          // A resource's service principal goes by the name that a token is asked for.
          or(details["resource"] ?? details["applicationId"] ?? known.applicationId, "CLIENT_ID"),
          "--set",
          "accountEnabled=true",
        ],
      ],
    },
    tryAgain(known),
  ],
  confirm: "Portal: Enterprise applications › the application › Properties › Enabled for users to sign in.",
  confusedWith: { "app-not-found": "there is no such application in the tenant" },
  link: "https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal",
});

/** An application is assigned by a role of the one that it calls, and not among the users. */
function giveAppRole(message: string): Remedy {
  const [, caller = "<CLIENT_ID>", resource = "<RESOURCE_APPLICATION_ID>"] =
    /application '([\w-]{36})'.{0,200}? role for the application '([^'\s]{1,200})'/i.exec(message) ?? [];
  return {
    text: "Give the calling application an app role of the application that it asks for, and let an administrator consent; a managed identity gets one through Microsoft Graph.",
    commands: addPermission(caller, resource, "<APP_ROLE_ID>=Role"),
    link: "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-assign-app-role-managed-identity",
  };
}

export const assignmentRequired = defineCause({
  id: "assignment-required",
  title: "the caller is not assigned to the application",
  cause:
    "The enterprise application demands an assignment, and neither the user, nor a group of theirs, nor the calling application has one.",
  explains: ["token-acquired"],
  match: bySign("assignment-required"),
  remedies: ({ failure }, known) => [
    failure?.code === "AADSTS501051"
      ? giveAppRole(failure.message)
      : {
          text: "Assign the user or a group: Enterprise applications › the application › Users and groups › Add.",
        },
    {
      text: "Or switch off Properties › Assignment required, which lets everyone and everything in the tenant in.",
    },
    tryAgain(known),
  ],
  confirm: "Portal: Enterprise applications › the application › Properties › Assignment required is Yes.",
  confusedWith: { "consent-required": "nobody has consented yet; an assignment would not help" },
  link: "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal",
});
