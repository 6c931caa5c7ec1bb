import type { Shape } from "../shape.ts";

const azure = /azure|\baz\b|-az[a-z]|azd|entra|terraform|msal/i;

/** The Azure CLI, the Azure Developer CLI, Azure PowerShell and the editors that sign a developer in. */
export const developerTools: readonly Shape[] = [
  {
    source: "environment",
    code: "tool-login-expired",
    says: /could(?:n't| not) refresh the credentials for the account|re-?enter your credentials|\bTS001: [^.]{0,60} needs re-?authentication|\bTS004: unable to get access token\. {0,3}["']?failed to refresh access token\b[^.]{0,20}/i,
    near: /visual studio|azure|microsoft account/i,
  },
  {
    // Visual Studio's account belongs to other tenants.
    source: "environment",
    code: "tenant-closed",
    says: /\bTS002: (?:the )?(?:account|user) [^]{1,140}? was not found in the tenant\b[^.]{0,60}/i,
  },
  {
    // The shell that the library starts cannot read what it was given.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\b(?:ba|da|z)?sh: (?:\d{1,3}: )?(?:illegal option|-[\w ]?: invalid option|- ?: invalid option)[^.]{0,40}/i,
    near: /credential/i,
  },
  {
    source: "environment",
    code: "tool-login-expired",
    says: /your (?:azure )?(?:credentials have|session has|login has) expired|login (?:session )?(?:has )?expired, run|re-?authentication (?:is )?required|needs re-?authentication|credentials have expired(?: due to inactivity|, please)|authorization has failed or expired|access token has expired or is not yet valid|token is expired or invalid[^.]{0,60}az login|the refresh token has expired|no valid \(?unexpired\)? azure cli auth tokens?|continuous access evaluation resulted in challenge[^.]{0,80}|\bTokenCreatedWithOutdatedPolicies\b|\bTokenIssuedBeforeRevocationTimestamp\b|azd auth login[^.]{0,60} to acquire a new token|your authentication token has expired|AADSTS\d* ?token (?:expired|revoked)|credential doesn't support claims challenges/i,
    near: azure,
  },
  {
    // The command line of the Power Platform, of a break-down of its own that no service has to do with.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bsorry, the app encountered a non recoverable error and will need to terminate\b[^]{0,240}?\bException Type: System\.(?:TypeLoad|MissingMethod|MissingField|BadImageFormat|IO\.FileLoad)Exception\b/i,
  },
  {
    // A release of the tool that does not know them yet, or no longer.
    source: "environment",
    code: "call-wrong",
    says: /\baz: error: unrecognized arguments: [^]{0,80}/i,
  },
  {
    source: "environment",
    code: "call-wrong",
    says: /\bpassing [^.]{1,60} with --[\w-]{2,30} is no longer supported\b[^.]{0,80}|(?<!\w)--[\w-]{2,30}["']? (?:option |argument |flag )?(?:is|has been|was) (?:no longer supported|removed)\b[^.]{0,80}/i,
    near: azure,
  },
  {
    source: "environment",
    code: "call-wrong",
    says: /\b(?:unknown (?:shorthand )?flag|unrecognized arguments?|unknown option|flag provided but not defined): ?["']?-{1,2}[\w-]{0,30}(?:auth|client|cred|device|federat|identity|login|msi|oidc|principal|subscription|tenant|token)[\w-]{0,40}/i,
    near: /\baz[d ]|azure|azcopy|kubelogin|\bazwi\b/i,
  },
  {
    source: "environment",
    code: "tool-login-expired",
    says: /\btoken (?:has |is )?expired\b[^.]{0,30}\bazcopy login\b/i,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /obtaining (?:account details|(?:tenant|subscription) id): [^]{0,80}?running azure cli: exit status \d/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /\bAzure(?:Developer)?CLICredential: executable not found|(?<![\w-])["'`]?azd?["'`]? (?:was(?:n't| not) |not )found on PATH\b|(?:azure|az) cli (?:is )?(?:could not be found|not found|not installed|not found on path)[^.]{0,60}|failed to invoke (?:the )?azure (?:developer )?cli|failed to execute ["']azd? (?:account|auth|login|-)|could not parse azure cli version/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /azure developer cli (?:could(?: not|n't) be found|not found|is not installed)|unable to find azd|visual studio token provider file not found|no installed instance of visual studio was found/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /\bazd?(?:\.exe|\.cmd)?['"]?: (?:command )?not found|['"]?\bazd?['"]? is not recognized as (?:an internal|the name|a name)|command not found: azd?\b|no such file or directory: ["']azd?(?:\.cmd|\.exe)?["']|exec: "azd?": executable file not found|spawn azd? ENOENT|cannot run program ["']azd?["']|please (?:ensure you have installed|install) azure cli|could not find the azure cli/i,
  },
  {
    // A token's claims were refused, and only a person can meet what is asked for.
    source: "environment",
    code: "mfa-demanded",
    says: /\brequires multi-?factor authentication or additional claims\b/i,
  },
  {
    // Shells in other languages.
    source: "environment",
    code: "tool-missing",
    says: /(?<![\w-])azd?(?:\.cmd|\.exe)?["'»]? ?(?:: (?:commande introuvable|kommando nicht gefunden|befehl nicht gefunden|orden no encontrada|comando no encontrado|comando non trovato|comando não encontrado|команда не найдена|コマンドが見つかりません)|：?\s?(?:未找到命令|不是内部或外部命令)|(?:wird|wurde) nicht als|n'est pas reconnu|no se reconoce como|non è riconosciuto come|não é reconhecido como|は、?(?:内部コマンド|認識され)|не является внутренней)/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /unable to locate executable file: az\b|\bfailed which: not found az(?:ure)?: null\b|azure cli 2\.x is not installed/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /Az\.Accounts?["']? module(?: with)?(?: version)? ?>= ?2[\d.]* is not installed|PowerShell is not installed|AzurePowerShellCredential: executable not found|module ['"]Az\.Accounts['"][^.]{0,20}[\d.' ]{0,12}was not loaded|unable to execute powershell|failed to invoke powershell\b|(?:requires the ['"]azure-identity-broker['"]|['"]azure-identity-broker['"]) package\b[^.]{0,60}/i,
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
    says: /(?:log-?in|sign-?in) (?:with|using) '?az login|az login["']? (?:to (?:set ?up account|access your accounts)|from a command prompt)|(?:you(?:'re| are)|(?:cli|azd|user) is) (?:currently )?not (?:currently )?(?:logged|signed)[- ]?in\b|no current subscription|no subscription found in the context/i,
    near: azure,
    // What GitHub Desktop lists of all that may be behind a refusal of Git's.
    unlike: /\bsome common reasons include\b/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /not logged in(?: to azure)?[,.]? run '?azd auth login|please run '?azd auth login|azd auth login'? to (?:login|authenticate)/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /(?:run:?|please use|log[- ]?in using|\bexecute) (?:the )?['"]?(?:Connect-AzAccount(?! -(?:DeviceCode|UseDevice))|Login-AzureRmAccount|Add-Azure(?:Rm)?Account|azure login|azd login)['"]?(?: to login)?|(?:no account found in the context|your azure credentials have not been set up)[^.]{0,80}/i,
    // What its commands for classic subscriptions advise to who has none.
    unlike: /no subscriptions are associated with the logged in account/i,
  },
  {
    // Other tools that keep a sign-in of their own.
    source: "environment",
    code: "tool-signed-out",
    says: /run ["']?(?:azcopy login|pac auth create|m365 login|func azure login|az devops login)\b|(?<!\bcan(?:not|'t)? )(?:call|run|use) (?:the )?["']?Connect-(?:MgGraph|AzureAD|PnPOnline|MsolService)\b|make sure you have the ["']?az["']? cli or[^.]{0,20}\.?[^.]{0,60}logged in|unable to fetch access token from az cli/i,
    near: /error|fail|needed|found|first|must|unable/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /visual ?studio ?(?:code)? ?(?:token provider|authentication) (?:can't be accessed|is not available|unavailable|failed to initialize)|(?:cannot load authentication record in|could not retrieve the token associated with|failed to load the|failed to read) (?:visual studio code|vs ?code)\b|authenticate via azure tools plugin/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /could not retrieve (?:credential|token) from local cache|can't find token from (?:MSAL|ADAL) cache|stored credentials (?:were )?not found[^.]{0,80}/i,
    near: azure,
  },
  {
    source: "environment",
    code: "account-not-cached",
    says: /cache contains no account matching the given AuthenticationRecord/i,
  },
  {
    // A tool looks for the account in the cache in which another, or it itself, kept it.
    source: "environment",
    code: "account-not-cached",
    says: /(?:user )?accounts? (?:["'][^"']{1,100}["'] )?(?:(?:was|were) )?not found in (?:the )?(?:MSAL|token) cache[^.]{0,80}|(?<!(?:WARNING|INFO) [\w.]{3,60}:\d{1,5} )no accounts? (?:was |were )?found (?:in|when reading) (?:the )?(?:token )?cache|does not exist in MSAL token cache|account [^.]{0,60}does not exist in (?:the )?token cache|cache contains no (?:(?:signed-in )?accounts?\b)[^.]{0,60}|\baccounts? not found in cache\b/i,
    near: azure,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /(?:must|please) (?:first )?(?:be )?(?:sign|log)(?:ged|ed)? ?in(?:to)? (?:to )?(?:your |an )?azure\b|\b(?<!(?:WARNING|INFO) [\w.]{3,60}:\d{1,5} )no (?:azure |microsoft )?(?:accounts?|(?:account |auth\w* )?sessions?) (?:was |were |is |are )?(?:found|signed in|available)\b/i,
    near: azure,
    unlike: /storage accounts?\b|cognitive ?services accounts?\b/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /failed to get azure user details from visual studio code|user has not signed in via vs ?code|vs ?code is configured to use a custom cloud|there are no active accounts\b|IntelliJ authentication not available|unrecognized azure auth method|failed to acquire token with VS ?Code\b[^.]{0,40}|need to authenticate user in (?:the )?(?:Azure IntelliJ|Azure toolkit|VSCode Azure)[^.]{0,40}|no credentials found\. add an azure login action|cloud shell credential problem occurred|no cached token found, please log ?in|shared token cache (?:is )?unavailable|["']?this\.Client\.SubscriptionId["']? cannot be null/i,
  },
  {
    // As people tell it.
    source: "environment",
    code: "tool-signed-out",
    says: /\b(?:can ?not|can't|could(?: not|n't)|unable to|not able to|fails? to) (?:find|read|load|see) (?:the |my |any )?(?:azure |az )?cli (?:auth\w*|credentials?|login|tokens?|session)\b[^.]{0,60}/i,
    near: azure,
  },
  {
    source: "environment",
    code: "login-not-kept",
    says: /\berror: entry not found in cache\b/i,
    near: azure,
  },
  {
    // It was called, and said nothing in time.
    source: "environment",
    code: "tool-failed",
    says: /\baccount["']?,? ["']?get-access-token\b[^]{0,160}?timed out after \d+|(?:azure cli|azure powershell|azure developer cli|visual studio) authentication (?:timed out|failed due to an unknown error)|TokenService\.exe["']? has failed to get access token|\bAzure(?:CLI|DeveloperCLI|PowerShell)Credential: (?:signal: killed|exit status \d+)|safe working directory could not be found to execute CLI/i,
  },
  {
    // The tool answered, and something else stood before or instead of its JSON.
    source: "environment",
    code: "tool-output-unread",
    says: /(?:AzureCli|AzureCLI|AzureDeveloperC(?:LI|li)|AzurePowerShell)Credential\b[^.]{0,40}[^]{0,60}?(?:JsonParseException|JsonReaderException|JSONDecodeError|unrecognized token|unexpected token|invalid character(?!s)|is an invalid start of a value|expecting value|failed to parse|could not parse)[^.]{0,120}|TokenService\.exe["']? has non-JSON output/i,
  },
  {
    source: "environment",
    code: "tool-output-unread",
    says: /unexpected output from (?:azure (?:developer )?cli|get-azaccesstoken)\b[^.]{0,120}/i,
  },
  {
    // The tool was called and failed; why, its caller keeps to itself.
    source: "environment",
    code: "tool-failed",
    says: /TokenService\.exe["']? has failed with unexpected error(?![^]{0,30}\bTS00[12]:)[^.]{0,80}|tried to get token using (?:visual studio|azure cli)\. Access token could not be acquired|error (?:waiting for|launching|invoking|running) the azure cli|(?<!\b(?:Using|applicable for) )(?:get|obtain|retrieve|acquire)(?:ing)? (?:an? )?(?:access |authorization )?token (?:by|from|via|using|through|with) (?:the )?azure cli(?: command)?[^.]{0,80}/i,
    unlike: /\bAzureCliCredential\b/,
  },
];
