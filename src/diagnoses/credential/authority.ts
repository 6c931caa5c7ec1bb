import { cloudNamed, cloudOfAuthority } from "../../azure/clouds.ts";
import { ended } from "../../core/sentence.ts";
import { byFinding, bySign, defineCause, firstOf, matched, type Matcher } from "../match.ts";
import { setVariable, tryAgain } from "../remedies.ts";
import { setSetting, trySetting } from "../set-setting.ts";

/** In another cloud than the endpoint's there is no such tenant, or there is, and the account's service is not in it. */
const otherCloud: Matcher = (seen) => {
  const { conflicts = [], settings = [] } = seen.evidence.settings ?? {};
  const conflict = conflicts.find(({ code }) => code === "authorityHost-of-another-cloud");
  const unknown = bySign("tenant-not-found")(seen);
  const refused = unknown ?? bySign("scope-invalid")(seen);
  if (!conflict || !refused) return null;
  const authority = settings.find(({ setting }) => setting === "authorityHost")?.shown;
  const home = unknown ? undefined : cloudOfAuthority(authority ?? "")?.name;
  return matched("confirmed", `${ended(refused.because)} ${conflict.message}`, home ? { home } : {});
};

export const authorityInvalid = defineCause({
  id: "authority-invalid",
  title: "the sign-in host is that of another cloud, or none",
  cause:
    "Each Azure cloud has its own sign-in host. The one that was asked is another cloud's, is unknown to instance discovery, or a regional one that does not serve this application.",
  explains: ["token-acquired", "token-issuer-matches"],
  maskedBy: ["env-malformed"],
  match: firstOf(byFinding("token-issuer-matches"), bySign("authority-invalid"), otherCloud),
  remedies({ details }, known) {
    const cloud = cloudNamed(known.cloud ?? null);
    return [
      ...(details["home"]
        ? [
            trySetting(
              `If the account is in ${details["home"]} too, name its endpoint there.`,
              "endpoint",
              "<ENDPOINT>",
              known,
            ),
          ]
        : []),
      setSetting(
        "Name the sign-in host of the endpoint's cloud.",
        "authorityHost",
        cloud?.authorityHost ?? "<AUTHORITY_HOST>",
        known,
      ),
      {
        text: "The same for the Azure CLI.",
        commands: [["az", "cloud", "set", "--name", cloud?.azureCliName ?? "<CLOUD>"]],
      },
      setVariable(
        "Regional sign-in hosts do not serve ordinary applications.",
        "AZURE_REGIONAL_AUTHORITY_NAME",
        "",
      ),
      tryAgain(known),
    ];
  },
  confirm: "Compare the ending of the endpoint (.com, .us, .cn) with that of AZURE_AUTHORITY_HOST.",
  confusedWith: { "tenant-not-found": "the sign-in host is right, the tenant is not" },
  link: "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud",
});
