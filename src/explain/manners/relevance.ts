import type { Failure } from "../../core/observation.ts";
import type { Found } from "../shapes/shape.ts";
import { narrated } from "./success.ts";

/** Words without which a broken connection or a page is not about signing in to Azure or calling Azure OpenAI. */
const subject =
  /azure|\bazcopy\b|\bblobfuse2?\b|\bazmk8s\b|\baz(?:identity|core|openai|wi)\b|kubelogin|openai|microsoft(?! store\b)|entra\b|\bmsal|\badal|aadsts|\baad\b|windows\.net|169\.254\.169\.254|\bmetadata\/identity\/|\b(?:localhost|127\.0\.0\.1)(?::| port )40342\b|168\.63\.129\.16|cognitiveservices|managed.?(?:service.?)?identity|\baz (?:login|account|acr|bicep|cognitiveservices|containerapp|functionapp|keyvault|rest|webapp)\b|connect-az|ActiveDirectory(?:Password|Integrated|Interactive|ServicePrincipal|Default|MSI)|\bfoundry\b|\bapim\b|onmicrosoft|office ?365|dynamics ?(?:365|crm)|sharepoint|bot ?framework|conditional access|workload.?identity|\bgpt-\d|\bAZCM\d{4}\b|\bms translator\b|\bazd (?:auth|up|provision|deploy)\b|\bx-(?:aml|ms|apim)-[a-z]|\bWS_OPEN_ERROR_\w|\bSPXERR_\w|\bapplicationinsights\b|\bcosmos ?db\b|\bservice ?\(blob, file, queue|\bcreateBlockBlob\b|\bIoT ?(?:Edge|Hub)\b|\bunable to contact server\. statuscode: \d|\b(?:Blob|DataLake|Queue)StorageException\b|\babfss?:\/\/|\bcreate speech\b|\bno recognition result\b|\b(?<!\b(?:google|minio|vercel|netlify|cloudflare) )blob storage\b|\bEnvironmentCredential\b|\baz monitor\b|\bwith status ["']?CouldNotConnect\b|\bstorage explorer\b|\bACR\b(?! (?:\d|cloud\b))|\bI?(?:Confidential|Public)ClientApplication|\bprojectoxford\.ai\b|\bServiceBus(?:Client|Processor|Sender|Receiver|Connection)\b|\bdevstoreaccount1\b|\bvisualstudio\.com\/(?:[\w.%-]{1,60}\/)?_git\/|\bvsts-agent\b|\bunable to retrieve child resources\b|\bAction: (?:update|waitFor)Subscriptions|\[CredentialProvider\]|\bClientOptions\.(?:Retry\.)?NetworkTimeout\b|\bAction: (?:appService|azureFunctions|azureResourceGroups|azureStorage|containerApps|cosmosDB|staticWebApps)\.\w/i;

/** An older name of Azure DevOps, in capitals: others write of plug-ins for music. */
const olderName = /\bVSTS\b/;

const isOfSubject = (text: string): boolean => subject.test(text) || olderName.test(text);

/** Names that the settings of this subject lead to, and hosts of one word, which are placeholders. */
const ours =
  /azure|openai|microsoft|windows\.net|live\.com|office\.com|azmk8s|imds|16[89]\.(?:254\.169\.254|63\.129\.16)|aadcdn|msft|aka\.ms|apim|gateway|proxy|^[^.]+$/i;

/** Services of others that fail in the same words. */
const others =
  /postgres|mysql|redis|mongo|kafka|rabbit|elastic|localhost:(?:5432|3306|6379|27017|9200)|amazonaws|googleapis|anthropic\.com|\bx\.ai\b|deepseek\.com|groq\.com|mistral\.ai|openrouter\.ai|huggingface|npmjs|pypi\.org|\bpip(?:3| install|\.)|\bnpm |docker\.io|let'?s encrypt|certbot|ghcr\.io|(?<![a-z])s3\.|smtp/i;

/** Defects in programs, whatever they do. */
const ofDefects: ReadonlySet<string> = new Set(["call-wrong", "package-missing"]);

/** What can as well be an answer of openai.com, or the way to it. */
const ofOpenaiCom: ReadonlySet<string> = new Set(["openai", "network", "gateway"]);

const identityHost = "169.254.169.254";
const speaksOfIdentityHost =
  /169\.254\.169\.254|(?:url: |https?:\/\/[^/\s]{1,40})\/metadata\/identity\/|(?:managed identity|\bimds) endpoint|ManagedIdentityCredential: (?:unavailable\. )?network unreachable/i;

/**
 * Where a text speaks of none of these, what broke is the connection to the managed identity host that it names. What a
 * token is asked for is not called.
 */
const otherHosts =
  /(?<!resource=https?(?::|%3A)(?:\/|%2F){2})\b(?:login|graph|management|vault|openai|cognitiveservices|services\.ai)\.(?![\w.-]{1,40}\/\.default)/i;
const surroundings = 250;

/** How far behind a message its chain of causes reaches. */
const longestCauses = 500;

/** Whether a text speaks of signing in to Azure or of calling Azure OpenAI at all. */
export const isOurs = (text: string): boolean =>
  isOfSubject(text) && !isAboutOthers(text) && !isOfOtherCloud(text);

/** Workflows that sign in to the clouds of others: an id token is asked for in the same words. */
const signsInElsewhere =
  /google-github-actions\/|aws-actions\/|gserviceaccount\.com|\bworkload_identity_provider\b|\brole-to-assume\b|sts\.amazonaws\.com|\bAssumeRoleWithWebIdentity\b|\bbotocore\b|\bEC2Metadata\w{0,20}|169\.254\.169\.254\/(?:latest|\d{4}-\d\d-\d\d)\/|\b(?:openstack|ec2|gce) metadata\b|\bGCP\b[^.]{0,40}\bworkload.?identity/i;

const isOfOtherCloud = (text: string): boolean =>
  signsInElsewhere.test(text) && !/azure|microsoft|entra\b|aadsts|\baz login/i.test(text);

/** Makers of models, and clouds that lend them out, which speak as openai.com does. */
const hostsOfOthers =
  /https?:\/\/(?:[\w-]{1,80}\.){0,6}(?:ovh\.(?:net|com)|together\.(?:ai|xyz)|fireworks\.ai|perplexity\.ai|deepinfra\.com|siliconflow\.\w{2,3}|aliyuncs\.com|moonshot\.\w{2,3}|volces\.com|bigmodel\.cn|groq\.com|cerebras\.ai|sambanova\.ai|novita\.ai|deepseek\.com|mistral\.ai|x\.ai)\b/i;

/** An engine and a deployment are what only calls of Azure name. Prompt flow refers to OpenAI's manual whoever answered. */
const isAboutOthers = (text: string): boolean =>
  (hostsOfOthers.test(text) ||
    /(?:api|(?<!\bError reference: https:\/\/)platform)\.openai\.com|openai-organization:|(?:api|docs)\.anthropic\.com|\b(?:ANTHROPIC|DEEPSEEK|GEMINI|GOOGLE|GROQ|MISTRAL|OPENROUTER)_API_KEY\b|\| Cloudflare|\bServer: cloudflare\b|\binvalid_organization\b|\banthropic\.\w{1,40}(?:Error|Exception)\b|\bAnthropicException\b|\bInternalError\.Algo\.|\bollama\b|\bllama(?:\.cpp|-server)\b|\bLM ?Studio\b|\bvLLM\b|\bopen ?ai[-_ ](?:api[-_ ])?compat|\bchatgpt account\b|\bn8n-nodes-langchain\.(?:lmChat|embeddings)?openai\b|\bthis is an issue with the (?:Node|Python) library\b/i.test(
      text,
    )) &&
  !/azure|microsoftonline|aadsts|\b(?:engine|deployment_id) ?= ?["']/i.test(text);

/** What Azure's services say and nobody who speaks like openai.com. */
const ownWords =
  /wrong API endpoint|cognitive|DeploymentNotFound|subscription key|enabled only for api.?versions/i;

/** A site of somebody's own behind a gateway that Kubernetes sets up, with nothing of ours behind it. */
const ingress = /\b(?:appgw\.ingress\.)?kubernetes\.io\/ingress\b|\bkind: Ingress\b|\bingress\.ya?ml\b/i;
const behindIngress =
  /openai|cognitive|foundry|entra\b|aadsts|\baad\b|oauth|azure ad\b|api ?management|\bapim\b|\blog-?in\b|\btokens?\b|identity/i;

/** A proxy of somebody's own, whose buffers are too small for the cookies of those who signed in. */
const ownBuffers = /\bupstream sent too big header\b/i;

/** A host that a client names which it could not reach. */
const unreached =
  /(?:\bHTTPS?ConnectionPool\(host=["']|\bcannot connect to host |\bgetaddrinfo \w{5,12} |\brequest to https?:\/\/)([\w-]{1,60}(?:\.[\w-]{1,60}){1,6})/gi;

/** Whether what a text could not reach are hosts of others, and nothing in it speaks of ours. */
export function failsAtOthers(text: string): boolean {
  if (isOurs(text)) return false;
  const hosts = [...text.matchAll(unreached)].map(([, host = ""]) => host.toLowerCase());
  return hosts.length > 0 && hosts.every((host) => host === "api.openai.com" || !ours.test(host));
}

/** The Azure CLI's own program, as its tracebacks show it. */
const cli = /\bknack[\\/]cli\.py\b|\bazure[\\/]cli[\\/]core[\\/]commands\b/;

/** What in such a traceback has to do with signing in or with what we call. */
const cliSigningIn =
  /\baz (?:login|logout|account|ad|role|rest|acr|cognitiveservices|ml|cloud|configure)\b|--auth-mode login\b|\bMSI auth\b|\b(?:msal\w*|adal|_profile\.py|auth[\\/]\w|azure[.\\/]identity|command_modules[\\/](?:profile|role|cognitiveservices|acr)|tokens?|credentials?|openai|AADSTS\d|SSLError|ssl\.py)\b/i;

/** What a defect may name that has to do with it, whatever the command was for. */
const signingIn = /\bget_token|\bsigned_session\b|\bazure\.(?:core|identity)\b|\bmsal\b/;

/** Whether a text is the traceback of a command of the Azure CLI that broke on its way to something else. */
export const crashesElsewhere = (text: string): boolean => cli.test(text) && !cliSigningIn.test(text);

/**
 * Only what can concern us: broken connections are everybody's. One at the address of the managed identity host, where
 * the words themselves do not say so, gets that host.
 */
export function relevant(found: readonly Found[], text: string): readonly Found[] {
  if (isOfOtherCloud(text)) return [];
  const isCrash = crashesElsewhere(text);
  const isSite = (ingress.test(text) && !behindIngress.test(text)) || ownBuffers.test(text);
  const ofSubject = isOfSubject(text);
  const isOfNoOthers = namesNoOthers(text);
  const ofNobody = !ofSubject && isOfNoOthers && !narrated.test(text);
  const isOpenaiCom = isAboutOthers(text);
  const isWebhook = ofWebhook.test(text);
  const isReSigned = isOfNoOthers && !ownIssuers.test(text);
  return found.flatMap((one) => {
    if (isCrash && ofDefects.has(one.failure.code) && !signingIn.test(one.failure.message)) return [];
    if (isReSigned && !isWebhook && ofIssuers.test(one.failure.code)) return [one];
    if (isOpenaiCom && ofOpenaiCom.has(one.failure.source) && !ownWords.test(one.failure.message)) return [];
    if (isSite && one.failure.source === "gateway" && one.failure.code.startsWith("HTTP_5")) return [];
    if (!isEverybodys(one.failure)) return [one];
    if (!ofSubject && !(ofNobody && ofCertificates.test(one.failure.code))) return [];
    if (isWebhook && one.failure.source === "network" && !ours.test(one.failure.host ?? "")) return [];
    const around = text.slice(Math.max(0, one.at - surroundings), one.at + surroundings);
    const before = text.slice(Math.max(0, one.at - longestCauses), one.at + surroundings);
    const failure = atIdentityHost(one.failure, otherHosts.test(text) ? before : text);
    return concerns(failure, around) ? [{ ...one, failure }] : [];
  });
}

/** Whether nobody else is named: whoever shows a program's words here means ours. */
const namesNoOthers = (text: string): boolean =>
  !others.test(text) &&
  [hostInUrl, unreached].every((named) =>
    [...text.matchAll(named)].every(([, host = ""]) => ours.test(host)),
  );

/** What befalls whoever sends anything through a proxy that re-signs. */
const ofCertificates = /CERT|ISSUER|EPROTO/;

/** Of these what nobody else brings about, whoever is called; and a program that knows no issuers at all. */
const ofIssuers = /SELF_SIGNED_CERT|ISSUER_CERT|CERTIFICATE_VERIFY|ERR_TLS_VERSION/;
const ownIssuers = /\bcURL error 60\b/i;

const hostInUrl = /https?:\/\/([\w-]+(?:\.[\w-]+)+)/gi;

/** Where a cluster calls what runs in it, before it makes anything. That of workload identity stays of interest. */
const ofWebhook = /\bfailed calling (?:admission )?webhook\b(?! ["']\S{0,80}azure-(?:workload|wi)-)/i;

/** What API Management says and nobody else. */
const ofApiManagement: ReadonlySet<string> = new Set([
  "gateway-policy",
  "gateway-quota",
  "gateway-waited",
  "policy-fault",
]);

/** What only Azure's stores say. */
const ofAccount = "ERR_TLS_OF_ACCOUNT";

const isEverybodys = ({ source, status, code }: Failure): boolean =>
  (source === "network" && code !== ofAccount) ||
  (source === "gateway" && status !== 401 && !ofApiManagement.has(code));

/** Where Azure Arc's agent answers, on the server itself. */
const ofArc = /\b(?:127\.0\.0\.1|localhost):40342\b/;

function atIdentityHost(failure: Failure, around: string): Failure {
  if (failure.source !== "network" || failure.host) return failure;
  if (ofArc.test(around)) return { ...failure, code: "managed-identity-silent" };
  return speaksOfIdentityHost.test(around) && !/login\.|openai\.azure/.test(around)
    ? { ...failure, host: identityHost }
    : failure;
}

const concerns = ({ host }: Failure, around: string): boolean =>
  host ? ours.test(host) || !others.test(host) : !others.test(around) || ours.test(around);
