import type { Shape } from "./shape.ts";

const azure = /azure|\baz\b|azd|entra|terraform|msal/i;

/** The Azure CLI, the Azure Developer CLI, Azure PowerShell, and sign-ins in a browser. */
export const developerTools: readonly Shape[] = [
  {
    source: "environment",
    code: "tool-login-expired",
    says: /your (?:azure )?(?:credentials have|session has|login has) expired|login (?:session )?(?:has )?expired, run|reauthentication (?:is )?required|access token has expired or is not yet valid|token is expired or invalid[^.]{0,60}az login|the refresh token has expired|AADSTS\d* ?token (?:expired|revoked)/i,
    near: azure,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /azure cli (?:is )?(?:could not be found|not found|not installed|not found on path)[^.]{0,60}|failed to invoke (?:the )?azure cli|could not parse azure cli version/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /azure developer cli (?:could not be found|not found|is not installed)|unable to find azd/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /\baz(?:\.exe|\.cmd)?['"]?: (?:command )?not found|['"]?\baz['"]? is not recognized as (?:an internal|the name)|exec: "az": executable file not found|spawn az ENOENT|please (?:ensure you have installed|install) azure cli|could not find the azure cli/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /Az\.Accounts? module(?: version)? ?>= ?2[\d.]* is not installed|PowerShell is not installed|the term 'connect-azaccount' is not recognized|unable to execute powershell/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /please run:? '?"?az login'?"?[^.]{0,80}/i,
    unlike: /interactive authentication is needed|interaction_?required/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /(?:log-?in|sign-?in) (?:with|using) '?az login|az login'? (?:to set ?up account|from a command prompt)|no (?:azure )?subscriptions? (?:were )?found for [^.]{1,100}|no accounts? (?:were )?found in the cache/i,
    near: azure,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /not logged in,? run '?azd auth login|please run '?azd auth login|azd auth login'? to (?:login|authenticate)/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /run:? '?"?Connect-AzAccount'?"?(?: to login)?|(?:no account found in the context|your azure credentials have not been set up)[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /visual ?studio ?(?:code)? ?(?:token provider|authentication) (?:can't be accessed|is not available|unavailable)/i,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /(?:could not|unable to|failed to|can't|cannot) (?:open|locate|launch|start|find)[^.]{0,30} (?:web )?browser|could not locate runnable browser|no (?:web )?browser (?:is )?(?:available|found)|xdg-open[^.]{0,60}(?:not found|no method|failed|enoent|127)|unable to open a web page using xdg-open/i,
  },
  {
    source: "environment",
    code: "browser-cancelled",
    says: /user (?:cancell?ed|closed)[^.]{0,60}(?:authentication|auth|sign|login|browser|flow)|authentication_cancell?ed|user_cancell?ed|(?:login|sign-?in) (?:was )?cancell?ed by (?:the )?user|the user has denied access to the scope/i,
    near: azure,
  },
  {
    source: "environment",
    code: "browser-timeout",
    says: /timed? ?out (?:after )?waiting (?:\d+ seconds )?for (?:the )?(?:user|authentication|authorization code|login)[^.]{0,60}|failed to (?:receive|get) (?:an )?auth(?:entication|orization) (?:response|code)[^.]{0,80}|device code (?:has )?expired|code_expired|interactive ?browser ?credential[^.]{0,40}tim(?:ed )?out/i,
    near: azure,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /couldn't start an http server on port|EADDRINUSE[^.]{0,60}|DeviceCodeCredential[^.]{0,60}(?:cancell?ed|timed? out)|WAM Error|specified logon session does not exist|window_handle_required|accounts control to finish|Response_Status\.Status_\w+|IncorrectConfiguration[^.]{0,30}wam|parent window handle[^.]{0,40}/i,
    near: /credential|msal|az login|azure\.identity|interactive|browser/i,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /(?:AuthenticationRequiredError: |AuthenticationRequiredException: |MsalUiRequiredException: |interactive (?:authentication|login) is (?:needed|required)|user interaction is required|InteractionRequiredAuthError: )[^.]{0,120}/i,
    near: azure,
  },
];

/** Token caches of MSAL and of the tools. */
export const tokenCaches: readonly Shape[] = [
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:msal_token_cache|msal_http_cache|msal\.cache|tokencache\.dat|service_principal_entries|msal_extensions)[^]{0,160}?(?:error|exception|denied|decrypt|corrupt|failed|could not|cannot|no such|lock)/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:error|exception|denied|decrypt\w*|corrupt\w*|failed|could not|cannot|no such file)[^]{0,120}?(?:msal_token_cache|msal_http_cache|msal\.cache|tokencache\.dat|service_principal_entries)/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /persistence (?:check|validation) (?:failed|has failed)|MsalCachePersistenceException|PersistenceDecryptionError|CacheLockError|PersistenceError[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:dpapi|CryptUnprotectData|ProtectedData\.Unprotect|Key not valid for use in specified state|error decrypting data)[^.]{0,120}|token_cache\.py[^]{0,700}?(?:JSONDecodeError|UnpicklingError|Expecting value)/i,
    near: /msal|azure|az login|token|cache/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /data could not be decrypted[^]{0,40}/i,
    near: /Microsoft\.Identity|\bmsal|token ?cache/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:libsecret|gnome-?keyring|org\.freedesktop\.secrets|secret service|keyring|keychain|keytar)[^.]{0,120}(?:error|fail\w*|not (?:found|available|provided|installed)|unable|cannot|denied|unencrypted|locked|-25\d{3})/i,
    near: /msal|azure|identity|az login|azd|token cache/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:unable to (?:load|read|decrypt|write)|failed to (?:load|read|decrypt|write|lock|deserialize)|can't (?:read|decrypt)|cannot (?:read|decrypt)|corrupt\w*)[^.]{0,40}token cache|token cache[^.]{0,60}(?:corrupt\w*|could not be|cannot be|unreadable|decrypt|persisted|read-only|permission denied)/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /portalocker[^.]{0,60}|(?:permission denied|errno 13|errno 30|read-only file system)[^.]{0,80}\.(?:azure|IdentityService|azd)\b/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:JSONDecodeError|UnpicklingError|EOFError|Expecting value)[^]{0,400}\.azure\/(?:azureProfile|msal|accessTokens)/i,
  },
];
