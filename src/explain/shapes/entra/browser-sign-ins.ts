import type { Shape } from "../shape.ts";
import { signInPrograms } from "./sign-in-programs.ts";

const signIn = /\baz login|\bazd\b|sign.?in|log.?in\b|InteractiveBrowser|device.?code|redirect|[?&]code=/i;

/** A browser is opened for much else. */
const opensForSignIn =
  /azure|\baz\b|-az[a-z]|\bazd\b|entra\b|\bmsal|\badal|(?:sign|log)(?:ging|ged|ning)?[- ]?(?:in|on)\b|oauth|\bauth|credential|device.?code|token/i;

/** Other tools that open a browser, to show or to test a page, or to sign in elsewhere. */
const opensForElse =
  /^(?![^]*(?:\baz login\b|\bazd (?:auth|login)\b|InteractiveBrowser|\bConnect-(?:Az|Mg)|AADSTS))[^]*\b(?:gh auth|gcloud|aws sso|(?:netlify|vercel|firebase|heroku|pulumi|docker|wrangler|supabase)(?: scout)? login(?! azure)|netlify cli|remote tunnels?|storybook|jupyter|vite|cypress|selenium|playwright|puppeteer|karma|(?:chrome|web)driver|npm start)\b|\bazd monitor\b/i;

/** A program of one's own, or another's sign-in, that is sent back as well. */
const ownProgram =
  /\b(?:my|our) (?:\w{1,20} ){0,2}(?:app|site|api|application|call-?back)\b|\blocalhost:(?:3000|4200|5000|5173|80\d\d)\b|\b(?:auth0|github oauth|next-?auth|playwright|spotify)\b/i;

/** A browser in which a user was to sign in: none opened, it never came back, it was closed or left alone. */
export const browserSignIns: readonly Shape[] = [
  {
    source: "environment",
    code: "browser-unavailable",
    says: /(?:could not|unable to|failed to|can't|cannot) (?:open|locate|launch|start|find)[^.]{0,30} (?:web )?browser|(?:error|failed|failure|problem) (?:launching|opening|starting) (?:the |a )?(?:default |web |system )?browser|could not locate runnable browser|(?<!\bif )no (?:web )?browser (?:is )?(?:available|found)|xdg-open[^.]{0,60}(?:not found|no method|which fails|failed|enoent|127)|(?:fail(?:s|ed)?|unable) to (?:find|locate) \W{0,2}xdg-open|unable to open a web page using xdg-open|linux_xdg_open_failed|\bgio: https?:\/\/\S{1,300}: operation not supported|webview2?_(?:not_installed|runtime_not_found)|BROWSE action is not supported on the current platform/i,
    near: opensForSignIn,
    unlike: opensForElse,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /(?<!\b(?:if|in case|when|should) (?:an?|the|your) (?:\w+ )?)\bbrowser (?:window |tab )?(?:never|does not|doesn't|did not|didn't|won't|will not|is not|isn't) (?:actually |even )?(?:open|launch|start|pop)\w*|\bno browser (?:window |tab )?(?:opens|opened|appears|appeared|pops)|\b(?:does not|doesn't|did not|didn't) open (?:a |the |any )?(?:web |default )?browser\b(?! but\b)|\btr(?:ies|ys) to open a browser in (?:a |the )?(?:docker )?container\b/i,
    near: signIn,
    unlike: /\bdev(?:elopment)? server\b|docusaurus|\bserver\.open\b|\bstorybook\b/i,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /interactive (?:authentication|login|sign-?in|browser login) is not (?:supported|possible|available)[^.]{0,80}/i,
    near: signInPrograms,
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
    code: "sign-in-failed",
    says: /\b(?:redirect\w*|sen(?:ds?|t)|goes|takes?|lands?|landing|ends? up) [^.]{0,60}\b(?:localhost|127\.0\.0\.1)\b[^.]{0,80}(?:n't\b|\b(?:not|never)\b|\bfails?\b|\bfailed\b|ERR_\w+|\bunreachable|\btimes? out)|\b(?:redirect|call-?back)\b[^.]{0,40}\b(?:fails?|failed|never (?:arrives?|reaches|comes)|(?:does ?n[o']t|did ?n[o']t|can ?no?t) (?:work|arrive|reach|come|complete))|\bfail(?:s|ed)? to redirect back\b/i,
    near: /\baz login|\bazd auth|Connect-AzAccount|interactive ?browser/i,
    unlike: new RegExp(
      `AADSTS\\d|redirect[_ -]?ur[il]s?\\b[^.]{0,40}(?:match|regist)|${ownProgram.source}`,
      "i",
    ),
  },
  {
    // The same of editors, and where the editor's machine is far away; not of a program of one's own.
    source: "environment",
    code: "sign-in-failed",
    says: /\bredirect\w* [^.]{0,40}\b(?:localhost|127\.0\.0\.1)\b[^.]{0,60}(?:n't\b|\b(?:nothing happens|never|forever|endless\w*|fails?)\b)/i,
    near: /^(?=[^]*(?:(?:sign|log)(?:g?ing|g?ed)?[- ]?(?:in|on)\b|\bauth))[^]*(?:\bcodespaces?\b|\bdev ?containers?\b|\bazure\b[^.]{0,40}\bvs ?code\b|\bvs ?code\b[^.]{0,40}\bazure\b)/i,
    unlike: new RegExp(`AADSTS\\d|redirect[_ -]?ur[il]|${ownProgram.source}`, "i"),
  },
  {
    // A machine far from the browser, which looks for it on the one that the browser runs on.
    source: "environment",
    code: "sign-in-failed",
    says: /\baz(?:d auth)? login\b[^.#]{0,100}\b(?:codespaces?|dev ?containers?)\b/i,
    near: /^(?=[^]*\b(?:localhost|127\.0\.0\.1|redirect\w*)\b)(?=[^]*(?:\bfail|n't\b|\bnot\b|\bcannot\b|\berror|refused|nothing|\bissue\b|\bbug\b))/i,
    unlike: /AADSTS\d|\blogin\b[^.]{0,40}\bworks\b|\bhow (?:do|can) I use az/i,
  },
  {
    // Azure Data Studio and extensions of an editor, whose own page sends the browser on.
    source: "environment",
    code: "sign-in-failed",
    says: /\blocalhost:[^\s/]{2,12}\/signin\?nonce=/i,
    near: /azure/i,
    unlike: /AADSTS\d|\bcan (?:now |then )?close (?:the|this)\b/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /\b(?:opens?|opened|redirect(?:s|ed)?|routes?|routed|connect) [^.]{0,60}\blocal ?host\b/i,
    near: /^(?=[^]*(?:\bdata ?studio\b|azuredatastudio))(?=[^]*(?:\b(?:sign|log)(?:g?ing|g?ed)?[- ]?in|\bbrowser|\baccounts?\b|\btoken|\bauthenticat))/i,
    unlike: /AADSTS\d|\bSQL login\b|\bdocker\b|\blocal ?host SQL\b|\bwindows (?:login|auth)/i,
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
    near: signInPrograms,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /could(?:n't| not) start an http (?:server|listener)\b|failed to begin authentication flow|EADDRINUSE[^.]{0,60}|BrowserCredential: listen tcp \S{3,40}: bind: [^.]{0,40}|DeviceCodeCredential[^.]{0,60}(?:cancell?ed|timed? out|deadline exceeded)/i,
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
    near: new RegExp(`${signInPrograms.source}|teams ?toolkit`, "i"),
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
    says: /timed? ?out (?:after )?waiting (?:\d+ seconds )?for (?:the )?(?:user|authentication|authorization code|device code|login)[^.]{0,60}|failed to (?:receive|get) (?:an )?auth(?:entication|orization) (?:response|code)[^.]{0,80}|device code (?:authentication |flow |login )?(?:has |was )?(?:expired|timed out)|timeout waiting for code\b|stuck (?:on|at|in) \W?sign(?:ing)? ?in\b(?! to (?:ACR|(?:the |our |my |an? )?\w{0,12} ?registr|github|gitlab|(?:the |our |my )?\w{3,12} account\b))|\bsign(?:ing)?[- ]?in (?:has )?timed out|code_expired|verification code expired|interactive ?browser ?credential[^.]{0,40}tim(?:ed )?out/i,
    near: signInPrograms,
  },
];
