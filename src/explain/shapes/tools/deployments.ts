import type { Shape } from "../shape.ts";
import { failing } from "./failing.ts";

/** Where App Service takes what is to run there. */
const sites =
  /kudu|scmsite|\.scm\.azurewebsites|publish[- ]?profile|web package|zip ?deploy|azurewebsites|app ?service|web ?app|function ?app|azure ?functions?|functions-action|webapps-deploy/i;
const coreTools = /\bfunc (?:azure|start|host|new|init)\b|Azure\.Functions\.Cli|functions core tools/i;

/** What brings programs to App Service, Functions and Static Web Apps: actions, tasks, command lines, editors. */
export const deployments: readonly Shape[] = [
  {
    // The token of one app, in an action, a task or the command line for static apps.
    source: "openai",
    code: "deployment-token-refused",
    status: 401,
    says: /\bno matching static web app was found or the api key was invalid\b|\b(?:deployment_token|azure_static_web_apps_api_token) (?:that was )?provided (?:was|is) invalid\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<!\b(?:if|when|where|whenever) (?:the |a |no )?)\b(?:deployment_token|azure_static_web_apps_api_token) (?:was|is) (?:not provided|missing|empty)\b|\bcannot find a deployment token\. aborting\b/i,
  },
  {
    // As people tell it, without the words that they saw.
    source: "openai",
    code: "deployment-token-told",
    status: 401,
    says: /(?<!\b(?:when|if|whether) (?:an? |the )?)\b(?:SWA|static (?:web )?(?:app|site)s?)\b[^.]{0,60}\b(?:token error|(?:deployment|api) token (?:is |was )?(?:invalid|refused|rejected|not accepted|wrong))\b/i,
  },
  {
    // The user and the password of a publish profile, or a site that takes neither any more.
    source: "openai",
    code: "publish-profile-refused",
    status: 401,
    says: /\bfailed to (?:fetch|get|deploy|upload|update|publish|acquire|restart)\b(?:(?!\(CODE)[^]){0,160}?\bunauthorized ?\(CODE: ?401\)|\bdeployment endpoint responded with status code 401\b|\ban error occ?urr?ed during deployment\. status code: 401\b|\bpublish profile is invalid for app-name and slot-name provided\b/i,
    near: sites,
    unlike: /\bnpm registry\b|artifactory|amplify|netlify|firebase|vercel|heroku/i,
  },
  {
    // Web Deploy, of the user and the password that it was given, and a tool that shows no more than the status.
    source: "openai",
    code: "web-deploy-refused",
    status: 401,
    says: /\bERROR_USER_UNAUTHORIZED\b[^]{0,120}|\busing the Web Management Service, but could not authorize\b|\bdoes not indicate success: 401 \(unauthorized\)(?=[^]{0,600}?\(PublishingProfile \w)/i,
    near: /azurewebsites|azure ?(?:app ?service|rm ?web|web ?app)/i,
    unlike: /\bon-?prem/i,
  },
  {
    // The action asks for the site's settings first, with the user and the password of the profile.
    source: "openai",
    code: "publish-profile-refused",
    status: 401,
    says: /\bfailed to get app runtime OS\b[^]{0,60}?["']statusCode["']: ?401\b[^]{0,60}/i,
  },
  {
    source: "environment",
    code: "publish-profile-unsound",
    says: /\bfailed to fetch kudu app settings\b(?:(?!\(CODE)[^]){0,60}?\bbad request ?\(CODE: ?400\)/i,
  },
  {
    // What was given as the profile is not the whole file, or is one for FTP.
    source: "environment",
    code: "setting-malformed",
    says: /\bpublish-profile : should (?:be a valid XML|contain scm URL)\b|\bpublish profile does not contain kudu URL\b|\bfailed to fetch credentials from publish profile\b[^.]{0,20}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bat ValidateParameter, app-name : should not be empty\b|\berror: app-name is a required input\b/i,
  },
  {
    // Functions' action looks the app up by its name among all that the service principal sees.
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bapp-name : function app should exist\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bpublish profile auth scheme is not supported for windows container apps\b|\bis not a valid input for windows web app or with publish-profile auth scheme\b/i,
    near: failing,
  },
  {
    // The page of its web server, where an editor brings the program.
    source: "openai",
    code: "publish-profile-refused",
    status: 401,
    says: /\b401 - unauthorized: access is denied due to invalid credentials\b/i,
    near: /AzureTreeDataProvider|azureFunctions\.|appService\.|\.scm\.azurewebsites|publish[- ]?profile/i,
  },
  {
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 403,
    says: /\bapp service is configured to not use basic authentication\b[^.]{0,80}/i,
  },
  {
    source: "openai",
    code: "site-closed",
    status: 403,
    says: /\bip forbidden \(CODE: ?403\)|\bdeployment to your web app failed with HTTP status code 403\b|\bweb app you have attempted to reach has blocked your access\b|\byour web app may have networking features enabled which are blocking access\b/i,
  },
  {
    // Nothing but the number, as an editor's report or a task has it.
    source: "openai",
    code: "site-refused",
    status: 403,
    says: /\bfailed with code "403"|\bfailed to (?:deploy web package|fetch kudu app settings)[^.]{0,40}\. ?forbidden \(CODE: ?403\)|\bdeployment endpoint responded with status code 403\b|\ban error occ?urr?ed during deployment\. status code: 403\b/i,
    near: sites,
    unlike: /artifactory|nexus|\bnpm\b/i,
  },
  {
    source: "openai",
    code: "site-stopped",
    status: 403,
    says: /\b403 - this (?:web|function) app is stopped\b|\bapp you have attempted to reach is currently stopped\b|\bsite disabled ?\(CODE: ?403\)/i,
    near: sites,
  },
  {
    // The answer's status alone is left of what Azure Resource Manager, or the site, said to the token.
    source: "arm",
    code: "publish-refused",
    says: /\bresponse status code does not indicate success: (?<status>40[013]) \((?:unauthorized|bad request|forbidden)\)/i,
    near: /\bfunc azure\b|\bAzure\.Functions\.Cli\b/i,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\bcannot get keys for storage account [\w-]{1,40}\. make sure you have access\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<!\bwarning ?: Function \[[^\]]{1,80}\]: )\bmissing value for AzureWebJobsStorage in\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /\berror running az cli command\b|\bunable to fetch access token from (?:["']?(?:pwsh|powershell)\S{0,12}|Az\.Profile in)[^.]{0,60}/i,
    near: coreTools,
  },
  {
    source: "network",
    code: "SELF_SIGNED_CERT_IN_CHAIN",
    says: /\bSSL\/TLS certificate validation failed\. this may be caused by an SSL inspection proxy\b/i,
    unlike: /\bpip\b|zscaler doc/i,
  },
];
