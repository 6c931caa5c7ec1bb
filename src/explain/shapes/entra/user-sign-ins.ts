import type { Shape } from "../shape.ts";
import { signInPrograms } from "./sign-in-programs.ts";

/** A broker that says that there is no network. */
const brokerOffline = /\b(?:Status_)?(?:NoNetwork|NetworkTemporarilyUnavailable)\b|\bWAM_network_error/;

/** Users who sign in, whatever the browser did: through a broker of the system, with a password, with more than that. */
export const userSignIns: readonly Shape[] = [
  {
    source: "environment",
    code: "sign-in-failed",
    says: /(?:AuthenticationError|CredentialUnavailableError): failed to authenticate user\b(?! ?["'`])/i,
  },
  {
    // What MSAL for .NET calls a network error of the broker, and the same status in Python (WamAdapters.cs).
    source: "environment",
    code: "broker-offline",
    says: /\bError Message: ?(?:NoNetwork|NetworkTemporarilyUnavailable)\b|Response_Status\.Status_(?:NoNetwork|NetworkTemporarilyUnavailable)\b|\bWAM_network_error_\d+/,
  },
  {
    // MSAL for Android, where the list of clouds could not be fetched.
    source: "identity-sdk",
    code: "clouds-unread",
    says: /\bunable to perform cloud discovery\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "broker-failed",
    unlike: new RegExp(`${brokerOffline.source}|unable to perform cloud discovery`, "i"),
    says: /accounts control to finish|Response_Status\.Status_(?!InteractionRequired)\w+|window_handle_required|window handle must be configured|unknown_broker_error|please select the account you want to log in with|\bWAM (?:provider )?error|wam_runtime_init_failed|broker_(?:response_error|application_required)/i,
  },
  {
    // What MSAL's runtime adds to every status of the broker.
    source: "environment",
    code: "broker-failed",
    says: /\bTag: (?:0x[0-9a-f]{6,}|\d{8,})/i,
    near: /\bmsal|\(pii\)|azure|\bWAM\b/i,
    unlike:
      /AADSTS\d|decrypt|Status_InteractionRequired|\b(?:Status_)?(?:NoNetwork|NetworkTemporarilyUnavailable)\b/i,
  },
  {
    source: "environment",
    code: "broker-failed",
    says: /specified logon session does not exist|IncorrectConfiguration[^.]{0,30}wam|parent window handle[^.]{0,40}/i,
    near: /credential|msal|az login|azure\.identity|interactive|browser/i,
  },
  {
    // The same server, for an application that was given nothing at what it asks for.
    source: "environment",
    code: "resource-not-granted",
    says: /\bMSIS9605: [^.]{0,80}/,
  },
  {
    // The organization's own sign-in server, to which Entra sends a user of its domain.
    source: "environment",
    code: "password-refused",
    says: /ws-?trust (?:server|endpoint|response)[^.]{0,60}(?:error|fail)|error response from ws-?trust|parsing_wstrust_response_failed|federated_service_returned_error|federated service at \S{1,200} returned error|\bID3242\b|\bMSIS(?!9605)\d{4}: /i,
  },
  {
    // SharePoint's own, of which its clients tell no more.
    source: "environment",
    code: "password-refused",
    says: /\bthe entered and stored passwords do not match\b/i,
    near: /sharepoint|microsoftonline|office ?365|retrieving token/i,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /unknown_user_type|unsupported user type|unknown (?:user ?|account ?)type|user_realm_discovery_failed|password_required_for_managed_user/i,
    near: signInPrograms,
  },
  {
    // Windows knows no account of a domain for whoever runs the program.
    source: "environment",
    code: "windows-user-unmapped",
    says: /\bno mapping between account names and security IDs was done\b/i,
    near: /\badal|\bmsal|ActiveDirectoryIntegrated|(?:active directory|AAD|entra|azure ad)[ -]integrated|integrated windows auth/i,
  },
  {
    // The window of the sign-in before was closed: MSAL still waits for it.
    source: "environment",
    code: "sign-in-left",
    says: /interaction_in_progress\b[^]{0,80}/i,
    near: /\b(?:clos|cancel|abort|dismiss|abandon)\w*\b[^.]{0,40}\b(?:pop-?up|window|tab|sign-?in|log-?in|dialog)|\b(?:pop-?up|window|tab|sign-?in|log-?in|dialog)\b[^.]{0,40}\b(?:clos|cancel|abort|dismiss|abandon)\w*/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /interaction_in_progress|uninitialized_public_client_application|non_browser_environment|crypto_nonexistent/i,
    near: signInPrograms,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /failed to acquire token with username and password/i,
    near: signInPrograms,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /failed to acquire token with (?:interactive browser|device code|authorization code)[^.]{0,40}/i,
  },
  {
    // Azure PowerShell, of each tenant for which it got none; why, it says behind or not at all.
    source: "environment",
    code: "tenant-skipped",
    says: /(?:unable to acquire (?:an? )?(?:access )?token for|authentication failed against) tenant\b(?! \S{1,60} with error ["']ManagedIdentity)[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /\b(?:az login|azd auth login|Connect-AzAccount|func azure login)["']?(?: command)? (?:(?:just|still|then|always|sometimes) )?(?:hangs?|freezes|(?:gets|is|stays) stuck|never (?:returns|completes|finishes|ends)|(?:keeps )?wait(?:s|ing) forever)\b[^.]{0,80}/i,
    unlike:
      /--identity|--service-principal|managed.?identity|--federated|\bcurl\b|nslookup|\bping\b|reachable|\bdns\b|prox(?:y|ies)|timed? ?out/i,
  },
  {
    // The answer came to another window or another attempt than the one that waits for it.
    source: "environment",
    code: "sign-in-failed",
    says: /mismatched OAuth state|that code didn'?t work\. check the code/i,
  },
  {
    // Entra lets a browser redeem a code for the addresses of single-page applications only.
    source: "environment",
    code: "redirect-uri-refused",
    says: /access to (?:fetch|XMLHttpRequest) at ["']https:\/\/login\.(?:microsoftonline|windows|microsoft)\.\w{2,4}\/[^"']{1,200}\/token["'][^]{0,200}?blocked by CORS/i,
  },
  {
    // To sign in, a browser must go there itself.
    source: "identity-sdk",
    code: "call-wrong",
    says: /access to (?:fetch|XMLHttpRequest) at ["']https:\/\/login\.(?:microsoftonline|windows|microsoft)\.\w{2,4}\/[^"']{1,300}\/authorize\b[^]{0,600}?blocked by CORS/i,
  },
  {
    // What the application sends is not what is registered: behind a proxy it thinks that it is called by HTTP.
    source: "environment",
    code: "redirect-uri-refused",
    says: /\bredirect[_ -]?(?:ur[il]|link)s?\b[^.]{0,80}\bhttps?\b\W{0,4}(?:scheme |protocol )?(?:instead of|rather than|and not|not) (?:the )?\W{0,2}https?\b|\bredirect[_ -]?ur[il]s?\b[^.]{0,100}\bfrom https to http\b|\bhttp instead of https in (?:the )?redirect[_ -]?ur[il]\b|\bredirect[_ -]?ur[il] returns http scheme\b|\b(?:redirect|reply)[_ -]?ur[il]s? (?:do(?:es)? not|don'?t|doesn'?t|can'?t be|cannot be) match\w*/i,
    near: signInPrograms,
  },
  {
    // Its name stands in the log of sign-ins, which is what people then tell.
    source: "environment",
    code: "policy-blocks",
    says: /\bconditional access polic(?:y|ies)\b[^.;]{0,80}\b(?:block(?:s|ed|ing)|refuse[sd]|den(?:y|ies|ied)|prevent(?:s|ed|ing))\b[^.]{0,60}|\b(?:blocked|refused|denied|prevented) by (?:an? |the |our |some )?conditional access\b[^.]{0,60}/i,
    near: /(?:sign|log)-?in\b[^.]{0,40}\b(?:fail\w*|refused|blocked|denied)|\b(?:I|we) (?:get|got|can'?t|cannot)\b|error/i,
  },
  {
    // A way to sign in by which the policy cannot see what the device is.
    source: "environment",
    code: "policy-blocks",
    says: /\bconditional access (?:polic(?:y|ies) )?(?:requires?|demands?|wants?|requiring)\b[^.]{0,60}\b(?:complian\w+|hybrid|joined|managed)\b[^.]{0,80}\b(?:sign|log)[- ]?(?:in|on)\b[^.]{0,60}\b(?:fail\w*|does(?: not|n't) (?:succeed|work))\b|\bdevice[- ]?(?:login|code) (?:\w+ ){0,2}(?:can't|cannot|does(?: not|n't)) (?:detect|see|pass|send|report) (?:the )?device (?:compliance|state)\b/i,
    near: /conditional access|entra\b|azure|\baz login\b/i,
  },
  {
    // The same as a title.
    source: "environment",
    code: "policy-blocks",
    says: /^.{0,60}\b(?:CA policy|conditional access(?: policy)?) block(?:s|ed|ing)?\b(?! list)[^.]{0,60}/i,
    near: /\bsign-?in|\blog-?(?:in|on)|\bimpossible\b|\bfail\w*|\berrors?\b|\baccess within\b|\bprevents?\b/i,
    unlike:
      /^.{0,60}\b(?:add|support|handle|feature|document\w*)\b|\bhow (?:do|can) (?:I|we) (?:report|list|find)\b|\breport-only\b|\bwhat's new\b|\blearn more\b/i,
  },
  {
    // A control of such policies, by the name that Entra gives it.
    source: "environment",
    code: "policy-blocks",
    says: /\brequire[ds]? approved (?:client )?app\b|\binconsistent broker application IDs asserted by incoming credentials\b/i,
    near: /\bblock(?:s|ed|ing)\b|\bfail\w*|\berrors?\b|\b(?:refused|denied)\b/i,
    unlike: /\bretir(?:e[sd]?|ing|ement)\b|\bwhich apps\b/i,
  },
  {
    source: "environment",
    code: "mfa-demanded",
    says: /the following tenants require multi-?factor authentication/i,
    unlike: /"isDefault"|"cloudName"|"state": "Enabled"|select (?:a|the) subscription/i,
  },
  {
    source: "environment",
    code: "mfa-demanded",
    says: /user interaction is required\. This may be due to the conditional access policy settings[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /(?:AuthenticationRequiredError: (?!(?:endpoints_resolution|openid_config|network)_error)|AuthenticationRequiredException: |MsalUiRequiredException: |interactive (?:authentication|login) is (?:needed|required)|user interaction is required(?!\. This may be)|InteractionRequiredAuthError: )[^.]{0,120}/i,
    near: signInPrograms,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /no account or login hint was passed|no_tokens_found|no_account_error|failed to acquire token silently|failed_to_acquire_token_silently|no refresh token found in the cache|token retrieval failed/i,
    near: signInPrograms,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /Response_Status\.Status_InteractionRequired[^.]{0,80}/i,
  },
];
