import { tellsThatItFailed } from "./failed.ts";
import { isHarmless } from "./harmless.ts";
import { printedCredential } from "./hearsay.ts";
import { crashesElsewhere, failsAtOthers } from "./relevance.ts";

/** What fails in programs of others, in their own words: one sign of several that nothing of ours failed. */
const failures: readonly RegExp[] = [
  // Kubernetes' own permissions and objects. A user whom Entra knows may lack a role of Azure.
  /\bis forbidden: User ["'](?!#|[\w.+-]{1,60}@|[\da-f]{8}\b)[^"']{1,120}["'] cannot \w+ resource(?![^]{0,160}: (?:User does not have access to the resource in Azure|Azure does not have opinion))/i,
  /\b[\w-]{1,40}(?:\.[\w-]{1,40}){1,6} \\*["'][\w.-]{1,80}\\*["'] not found\b/,
  // The same of its interface, where something on the way to it refuses.
  /\bhttps:\/\/[\w.:-]{3,80}\/apis?\/[\w./-]{1,120}\/namespaces\/[^\s"']{1,160}["']?: Forbidden\b/i,
  // Plug-ins on the same machine.
  /\bdial(?:ing)?:? (?:dial )?unix \S{1,160}: connect: /i,
  /\bunable to locate \w{3,40} plugin named\b/i,
  // Programs that know no such command, and HashiCorp's Vault, which is not there yet.
  /\bunknown (?:command|flag|shorthand flag)\b:? ["']?[\w-]{1,40}["']?(?: in \S{1,30})? for ["'](?:helm|kubectl|docker|vault)\b/i,
  /\bstored unseal keys (?:are )?supported,? but none were found\b/i,
  // A file that cannot hold what is written to it.
  /\bUnicode(?:En|De)codeError: ["'](?:ascii|charmap|utf-?8|cp\d+)["'] codec(?![^]{0,80}\bposition 7\b)/i,
  // What only openai.com knows.
  /\binvalid_organization\b/i,
  // Databricks' own endpoints.
  /\bEndpoint with name \W{0,3}[\w-]{1,80}\W{0,3} does not exist\b/i,
  // What is built on the machine itself, before anything is sent.
  /\bbicep build\b[^]{0,200}?\breturned non-zero exit code\b/i,
  // A push of code.
  /\bauthentication failed for (?:(?:the )?git repo\w*|["']https?:\/\/\S{1,160}(?:\/_git\/|\.git\b))/i,
  // Other clouds.
  /\bhttps:\/\/[\w-]{1,60}(?:\.gcp|\.cloud)\.databricks\.com\b/i,
  /\b(?:could not|unable to|failed to) \w+ (?:GCP|AWS|Google|Amazon|Vault) \w+/i,
  /\bidbindtoken\b/i,
  // Azure DevOps' own tokens.
  /\bpersonal access tokens?\b[^.]{0,60}\bexpired\b|\bexpired\b[^.]{0,40}\bpersonal access token\b/i,
  // Pipelines that are refused before they run, and forms that know only accounts of their own.
  /\bThe pipeline is not valid\b/i,
  /\blogger=context\b[^]{0,80}\bInvalid username or password\b/i,
  /\bError adding entity\b/i,
  /["']name["']: ["']ZodError["']/,
  // GitHub's own models, and devices that speak.
  /\bGitHub token (?:may be|is|was) (?:invalid|expired)|\bapi\.githubcopilot\.com\b|\bask\w*\b[^.]{0,30}\bCopilot (?:status|availability)\b/i,
  /^(?![^]*\b(?:azure|entra|microsoft))[^]*\b(?:home ?assistant|alexa|\w{0,40}gemini\w{0,12}|vertex ?ai|bedrock|ollama|LM ?Studio|vLLM)\b/i,
  // Repositories of packages, and their own interfaces.
  /^(?![^]*\b(?:azure|entra|microsoft|AADSTS))[^]*\b(?:artifactory|jfrog|sonar(?:qube|cloud)|nexus repository)\b/i,
  // Files in a store, which are read and then not understood.
  /^(?![^]*\b(?:azure\.core\.exceptions|Authoriz\w+Failed|AuthorizationPermissionMismatch|40[13]\b))(?=[^]*\b(?:OSError|ArrowInvalid)\b)[^]*?\b(?:read_parquet|ParquetFile|read_feather)\(/,
  // A proxy for models, whose own users show it a key that it does not take.
  /^(?![^]*\bazure)[^]*\buser_api_key_auth\b/i,
  // Templates and modules that do not hold together, whatever they are to make.
  // Not what Bicep fetches (BCP192) and reads from the environment (BCP338).
  /\bcall to function ["'\u0060]\w{2,30}["'\u0060] failed\b|\berror: no configuration files\b|\bprovider produced (?:inconsistent (?:result after apply|final plan)|invalid plan|an unexpected new value)\b|\berror: (?:reference to undeclared \w+|invalid (?:for_each argument|count argument|function argument|index|template interpolation value)|unsupported attribute|cycle: )|\bmissing required argument: the argument ["'\u0060]\w{1,60}["'\u0060] is required\b|\berror BCP(?!192|338)\d{3}: /i,
  /\bError acquiring the state lock\b[^]{0,300}\bstate blob is already locked\b/i,
  // What a token says of its user's roles, where nobody refuses anything.
  /^(?![^]*\b(?:40[13]|AADSTS\d+|forbidden|denied|unauthori[sz]ed)\b)[^]*\broles? (?:claim|array|list|collection)\b[^.]{0,40}\b(?:is|are|comes?|stays?|remains?) (?:\w+ )?(?:empty|null|undefined)\b/i,
  // Queries that take too long, by how their results are read.
  /^(?=[^]*\bexecution timeout expired\b)[^]*\b(?:MultipleActiveResultSets|MARS)\b[^.]{0,80}\b(?:slow\w*|performance)\b/i,
  // What a program ought to pass on of another's words.
  /^(?=[^]*\b(?:details?|messages?|reasons?)\b[^.]{0,60}\b(?:are|is)(?:n't| not) (?:carried|passed|included|propagated|surfaced)\b)[^]*\b(?:exception|error) messages?\b[^.]{0,60}\bshould be (?:included|contained|passed on|propagated|shown)\b/i,
  // What one library does with the errors of its parts, beside what another does.
  /^(?![^]*\b(?:error|exception) ?[:=])[^]*\b(?:errors?|exceptions?)\b[^.]{0,60}\b(?:are|is|get) swallowed\b[^]{0,800}\b(?:in|with) the \W?(?:\.?net|java|python|go|js|javascript|node|rust)\W? SDK\b/i,
  // Objects that a command of PowerShell got, and does not show.
  /\bGet-(?:Az|Mg)\w{3,40} (?:returns?|gives?(?: back)?|outputs?|shows?) (?:no (?:objects?|output|results?)|nothing)\b[^.]{0,60}\b(?:though|although|but|while)\b[^.]{0,60}\b(?:body|debug|response)\b/i,
  // A credential that was printed, with the words that it keeps for the day when it fails.
  printedCredential,
  // Machine code that broke down, of which only addresses are left; and what a player of sound does with it.
  /\b\w{3,60} \+ (?:0x)?[\da-f]{3,9}\b[^+]{0,80} \+ (?:0x)?[\da-f]{3,9}\b[^+]{0,80} \+ (?:0x)?[\da-f]{3,9}\b/i,
  /^(?![^]*\b(?:40[0134]|429|unauthori[sz]ed|forbidden|key|token)\b)[^]*\b(?:audio|sound|playback|speech|speaking)\b[^.]{0,40}\b(?:paus(?:e|ed|ing)|stop(?:ped|ping)?|resum(?:e|ed|ing)|muted?|volume)\b/i,
  // A process that broke down in machine code, with nothing said before.
  /^(?![^]*\b(?:[45]\d\d|AADSTS\w*|unauthori[sz]ed|forbidden|tokens?|credentials?|login|sign-?in|msal\w*|ssl|tls|certificates?)\b)[^]*(?:\bsegmentation fault\b|\bSIG(?:SEGV|ABRT|ILL)\b|\bcore dumped\b|\b0xC0000005\b|\bexit(?:ed)?(?: with)?(?: code)?:? (?:139|-11|-1073741819|3221225477)\b)/i,
  // Tools of a chat in an editor.
  /^(?![^]*\b(?:40[0134]|429|AADSTS\w*|unauthori[sz]ed|forbidden|not signed in)\b)[^]*\bplugin invocation failed\b/i,
  // Containers that nothing runs here.
  /\bcannot connect to the docker daemon\b|\b(?:docker|podman|container runtime) is not running\b/i,
  // Other makers' models.
  /\bcannot connect to host (?:[\w-]+\.){0,3}(?:x\.ai|anthropic\.com|googleapis\.com|mistral\.ai|deepseek\.com|groq\.com|huggingface\.co|ollama\.\w+)\b/i,
];

/** A question for a way to do something. */
const asksForAWay =
  /^[^]{0,300}?\b(?:is it possible to|(?:can|could|may) (?:I|we)\b|how (?:do|can|to|should)\b|is there (?:an?|any) way)/i;

/** Whether what a text shows is no failure, or one that has nothing to do with us. */
export const isElsewhere = (text: string): boolean =>
  isHarmless(text) ||
  (asksForAWay.test(text) && !tellsThatItFailed(text)) ||
  crashesElsewhere(text) ||
  failsAtOthers(text) ||
  failures.some((failure) => failure.test(text));
