import type { Shape } from "../shape.ts";

const azure =
  /azure|\baz\b|-az[a-z]|azd|entra|terraform|msal|\badal|\wCredential\b|Microsoft\.Identity|BrowserAuthError|acquireToken(?:Silent|Popup|Redirect)/i;
const signIn = /\baz login|\bazd\b|sign.?in|log.?in\b|InteractiveBrowser|device.?code|redirect|[?&]code=/i;

/** A broker that says that there is no network. */
const brokerOffline = /\b(?:Status_)?(?:NoNetwork|NetworkTemporarilyUnavailable)\b|\bWAM_network_error/;

/** A browser is opened for much else. */
const opensForSignIn =
  /azure|\baz\b|-az[a-z]|\bazd\b|entra\b|\bmsal|\badal|(?:sign|log)(?:ging|ged|ning)?[- ]?(?:in|on)\b|oauth|\bauth|credential|device.?code|token/i;

/** Other tools that open a browser, to show or to test a page, or to sign in elsewhere. */
const opensForElse =
  /^(?![^]*(?:\baz login\b|\bazd (?:auth|login)\b|InteractiveBrowser|\bConnect-(?:Az|Mg)|AADSTS))[^]*\b(?:gh auth|gcloud|aws sso|(?:netlify|vercel|firebase|heroku|pulumi|docker|wrangler|supabase)(?: scout)? login|netlify cli|remote tunnels?|storybook|jupyter|vite|cypress|selenium|playwright|puppeteer|karma|(?:chrome|web)driver|npm start)\b/i;

/** Users who sign in: in a browser, through a broker of the system, with a password. */
export const userSignIns: readonly Shape[] = [
  {
    source: "environment",
    code: "browser-unavailable",
    says: /(?:could not|unable to|failed to|can't|cannot) (?:open|locate|launch|start|find)[^.]{0,30} (?:web )?browser|(?:error|failed|failure|problem) (?:launching|opening|starting) (?:the |a )?(?:default |web |system )?browser|could not locate runnable browser|(?<!\bif )no (?:web )?browser (?:is )?(?:available|found)|xdg-open[^.]{0,60}(?:not found|no method|failed|enoent|127)|(?:fail(?:s|ed)?|unable) to (?:find|locate) \W{0,2}xdg-open|unable to open a web page using xdg-open|linux_xdg_open_failed|\bgio: https?:\/\/\S{1,300}: operation not supported|webview2?_(?:not_installed|runtime_not_found)|BROWSE action is not supported on the current platform/i,
    near: opensForSignIn,
    unlike: opensForElse,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /(?<!\b(?:if|in case|when|should) (?:an?|the|your) (?:\w+ )?)\bbrowser (?:window |tab )?(?:never|does not|doesn't|did not|didn't|won't|will not|is not|isn't) (?:actually |even )?(?:open|launch|start|pop)\w*|\bno browser (?:window |tab )?(?:opens|opened|appears|appeared|pops)/i,
    near: signIn,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /interactive (?:authentication|login|sign-?in|browser login) is not (?:supported|possible|available)[^.]{0,80}/i,
    near: azure,
  },
  {
    // The browser cannot come back to the program that waits for it.
    source: "environment",
    code: "browser-unavailable",
    says: /localhost(?::\d+)? (?:refused to connect|[^]{0,60}?ERR_CONNECTION_REFUSED|took too long|didn't send any data|sent an invalid response|n'autorise pas|rechazó|hat die verbindung)|(?:site|page) can'?t be reached[^]{0,160}?\blocalhost\b|\blocalhost:\d{2,5}\b[^]{0,160}?(?:site|page) can'?t be reached/i,
    near: signIn,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /\b(?:redirect\w*|sen(?:ds?|t)|goes|takes?|lands?|landing|ends? up) [^.]{0,60}\b(?:localhost|127\.0\.0\.1)\b[^.]{0,80}\b(?:(?:is |was |does |did |can |could |has |will )?(?:not|n't|never)\b|fails?\b|failed\b|ERR_\w+|unreachable|times? out)|\b(?:redirect|call-?back)\b[^.]{0,40}\b(?:fails?|failed|never (?:arrives?|reaches|comes)|(?:does ?n[o']t|did ?n[o']t|can ?no?t) (?:work|arrive|reach|come|complete))/i,
    near: /\baz login|\bazd auth|Connect-AzAccount|interactive ?browser/i,
    unlike: /AADSTS\d|redirect[_ -]?ur[il]s?\b[^.]{0,40}(?:match|regist)/i,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /\b(?:page|tab|ur[il]|link|site|address) (?:on|at|to|of|from) (?:the )?["'\u0060]?(?:https?:\/\/)?(?:localhost|127\.0\.0\.1)\b[^.?!]{0,40}\b(?:nowhere|blank|empty|dead|refused|fails?|failed|unreachable|times? out|timed out|(?:not|n't|never|cannot) (?:\w+ ){0,2}(?:load|open|found|reach|reached|reachable|respond|answer|work|exist|there|come|appear)\w*)\b/i,
    near: /\baz login|\bazd (?:auth|login)|Connect-AzAccount|interactive ?browser/i,
    unlike:
      /\b(?:tutorial|documentation|docs|manual|intended|on purpose)\b|AADSTS\d|redirect[_ -]?ur[il]s?\b[^.]{0,40}(?:match|regist)/i,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /popup_window_error|empty_window_error|(?:popup|monitor_window)_timeout|token renewal (?:operation )?failed due to timeout|token acquisition in iframe failed[^.]{0,40}|block_nested_popups|error opening popup window[^.]{0,60}/i,
    near: azure,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /could(?:n't| not) start an http (?:server|listener)\b|failed to begin authentication flow|EADDRINUSE[^.]{0,60}|DeviceCodeCredential[^.]{0,60}(?:cancell?ed|timed? out|deadline exceeded)/i,
    near: /credential|msal|az login|azure\.identity|interactive|browser/i,
  },
  {
    // Apple's window for signing in: closed, or nothing to show it on. Source: ASWebAuthenticationSessionError.Code.
    source: "environment",
    code: "browser-unavailable",
    says: /\bcom\.apple\.AuthenticationServices\.WebAuthenticationSession["']?(?: error|,? code=)? ?[1-3]\b|\berror:? ?[1-3],? error domain: com\.apple\.AuthenticationServices\.WebAuthenticationSession\b/i,
    near: /\bmsal|\badal|entra\b|azure.?(?:ad\b|active|b2c)|microsoftonline|microsoft (?:login|sign|account|auth)|ADAuth/i,
    unlike: /keycloak|auth0|okta|cognito|\bspotify\b|sign in with (?:google|apple|facebook)/i,
  },
  {
    source: "environment",
    code: "browser-cancelled",
    says: /user (?:cancell?ed|closed)[^.]{0,60}(?:authentication|auth|sign|login|browser|flow|accounts control)|authentication_cancell?ed|user_cancell?ed|(?:log-?in|sign-?in|authentication)(?: flow| request| process)? (?:(?:was|is|has been|got) )?cancell?ed(?: by (?:the )?user)?\b|the user has denied access to the scope|user did not consent to log-?in/i,
    near: azure,
  },
  {
    source: "environment",
    code: "browser-cancelled",
    says: /(?:error|exception)(?: message)?["']?: ?["']?cancell?ed\b/i,
    near: /(?:azure|entra|microsoft)[^.]{0,30}(?:sign.?in|log.?in|auth)|signInToAzure/i,
  },
  {
    source: "environment",
    code: "browser-timeout",
    says: /timed? ?out (?:after )?waiting (?:\d+ seconds )?for (?:the )?(?:user|authentication|authorization code|device code|login)[^.]{0,60}|failed to (?:receive|get) (?:an )?auth(?:entication|orization) (?:response|code)[^.]{0,80}|device code (?:authentication |flow |login )?(?:has |was )?(?:expired|timed out)|timeout waiting for code\b|stuck (?:on|at|in) \W?sign(?:ing)? ?in\b|\bsign(?:ing)?[- ]?in (?:has )?timed out|code_expired|verification code expired|interactive ?browser ?credential[^.]{0,40}tim(?:ed )?out/i,
    near: azure,
  },
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
    // The organization's own sign-in server, to which Entra sends a user of its domain.
    source: "environment",
    code: "password-refused",
    says: /ws-?trust (?:server|endpoint|response)[^.]{0,60}(?:error|fail)|error response from ws-?trust|parsing_wstrust_response_failed|federated_service_returned_error|federated service at \S{1,200} returned error|\bID3242\b|\bMSIS\d{4}: /i,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /unknown_user_type|unsupported user type|unknown (?:user ?|account ?)type|user_realm_discovery_failed|password_required_for_managed_user/i,
    near: azure,
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
    near: azure,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /failed to acquire token with username and password/i,
    near: azure,
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
    says: /(?:unable to acquire (?:an? )?(?:access )?token for|authentication failed against) tenant\b[^.]{0,80}/i,
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
    says: /\bredirect[_ -]?ur[il]s?\b[^.]{0,80}\bhttps?\b\W{0,4}(?:instead of|rather than|and not|not) \W{0,2}https?\b|\b(?:redirect|reply)[_ -]?ur[il]s? (?:do(?:es)? not|don'?t|doesn'?t|can'?t be|cannot be) match\w*/i,
    near: azure,
  },
  {
    // Its name stands in the log of sign-ins, which is what people then tell.
    source: "environment",
    code: "policy-blocks",
    says: /\bconditional access polic(?:y|ies)\b[^.;]{0,80}\b(?:block(?:s|ed|ing)|refuse[sd]|den(?:y|ies|ied)|prevent(?:s|ed|ing))\b[^.]{0,60}|\b(?:blocked|refused|denied|prevented) by (?:an? |the |our |some )?conditional access\b[^.]{0,60}/i,
    near: /(?:sign|log)-?in\b[^.]{0,40}\b(?:fail\w*|refused|blocked|denied)|\b(?:I|we) (?:get|got|can'?t|cannot)\b|error/i,
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
    near: azure,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /no account or login hint was passed|no_tokens_found|no_account_error|failed to acquire token silently|failed_to_acquire_token_silently|no refresh token found in the cache|token retrieval failed/i,
    near: azure,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /Response_Status\.Status_InteractionRequired[^.]{0,80}/i,
  },
];
