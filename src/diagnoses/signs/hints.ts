import type { Failure } from "../../core/observation.ts";
import type { DiagnosisId } from "../index.ts";
import { connectionHints } from "./connection-hints.ts";
import { controlPlaneHints } from "./control-plane-hints.ts";
import { entraHints } from "./entra-hints.ts";
import { federationHints } from "./federation-hints.ts";
import { libraryHints } from "./library-hints.ts";
import { requestHints } from "./request-hints.ts";

/**
 * What people say around a failure that several causes can have. `of`: a root cause that the failure's sign allows.
 * `says`: what the text must say for it to be `means` instead. Only for texts; a run looks for itself.
 */
export interface Hint {
  readonly of: DiagnosisId;
  readonly means: DiagnosisId;
  readonly says: RegExp | ((text: string, failure: Failure) => boolean);
  readonly unless?: RegExp;
}

const dataRole =
  /OpenAI (?:User|Contributor)|Cognitive Services User|Azure AI (?:User|Developer)|Foundry User/i;

/** Principals to whom a text gives a role, in a command or in Terraform. */
const givenTo =
  /(?:--assignee(?:-object-id)?|-ObjectId|principal_?id["']?\s?[:=])\s?["']?(?<id>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/gi;

/** The role was given to others only than the one who was refused. */
function givenToAnother(text: string, { details }: Failure): boolean {
  const refused = details?.["principal"]?.toLowerCase();
  const given = [...text.matchAll(givenTo)].map(({ groups }) => groups?.["id"]?.toLowerCase());
  return refused !== undefined && dataRole.test(text) && given.length > 0 && !given.includes(refused);
}

/** Another data action than those of the role that is named. */
const otherDataAction = (text: string, { details }: Failure): boolean =>
  /OpenAI (?:User|Contributor)/i.test(text) &&
  /\/accounts\/(?!OpenAI\/)\w+\//.test(details?.["dataAction"] ?? "");

/** A bare 401 to somebody who signs in with a token. */
const signsInWithToken =
  /DefaultAzureCredential|ManagedIdentityCredential|ClientSecretCredential|azure_?ad_?token_?provider|token_provider|TokenCredential|(?:not|works?|fine)[^.]{0,20} with (?:an? |the )?(?:api )?key/i;

const roles: readonly Hint[] = [
  {
    of: "role-missing",
    means: "role-eligible-not-active",
    says: /privileged identity management|\bPIM\b|eligible (?:role|assignment)|roleEligibility|not activated? the role/i,
  },
  { of: "role-missing", means: "role-wrong-principal", says: givenToAnother },
  {
    of: "role-missing",
    means: "role-wrong-principal",
    says: /(?:works?|fine|succeeds?|ok)\b[^.]{0,40}\blocal(?:ly|host)?\b|\blocal(?:ly)?\b[^.]{0,60}\b(?:works?|fine|succeeds?)|\bnot my (?:user|account)|another (?:identity|credential|principal|account) (?:is|was|signed)|(?:wrong|different) (?:principal|identity|object id)|\bapp registration's object id\b|\b(?:picks up|uses|takes) (?:my |the |an? )?(?:\w+ ){0,3}(?:account|identity|credential)s? instead of\b|(?:terraform|deploy\w*) (?:SP|service principal) whose|AZURE_CLIENT_\S{0,12} (?:are|is|were) still|\bdeployed\b[^.]{0,80}\b(?:correctly|fine|works?)\b[^.]{0,60}\blocal/i,
  },
  {
    of: "role-missing",
    means: "token-tenant-mismatch",
    says: /(?:home|wrong|another|other|different|customer'?s) tenant\b[^]{0,300}\b(?:--tenant|guest|works?)/i,
  },
  { of: "role-missing", means: "role-without-data-actions", says: otherDataAction },
  {
    // Roles for the control plane, held by one who is refused.
    of: "role-missing",
    means: "role-without-data-actions",
    says: /\bcognitive services contrib|\b(?:I'?m|am|are|is|as|have|has|had|hold|assigned|granted|with|got)\b[^.]{0,50}(?<!OpenAI )\b(?:owner|contributor)\b/i,
    unless: dataRole,
  },
  {
    of: "role-missing",
    means: "role-wrong-scope",
    says: /(?:assign\w*|role|have|had)\b[^.]{0,80}\bon the (?:foundry )?\W{0,2}project\b|only on the project|\baccount[- ]level (?:RBAC|role|permission)|\bat (?:the )?account (?:level|scope)|\bon (?:another|a different|the other|the wrong) (?:account|resource|resource group)|wrong scope|\b(?:but|only) on\b[^.]{0,60}\bwhile\b[^.]{0,60}\bpoint|(?:User|Contributor) \/subscriptions\/\S{1,120}\/providers\/Microsoft\.(?!CognitiveServices)\w+/i,
  },
  {
    of: "role-missing",
    means: "role-propagating",
    says: /(?:minutes?|moments?|seconds) (?:ago|later|after|to propagate)|(?<!observe )propagat\w+|(?:just|newly|freshly) (?:been )?(?:assigned|granted|added|created)|works? (?:after|later)|after (?:waiting|a while|some time|a few|several)[^.]{0,40}(?:works|worked|passes|ok)|(?:done|assign\w*)[^.]{0,60}role assignment[^.]{0,80}\(\d+s\)|role assignment create[^]{0,400}\b\d\d:\d\d:\d\d\b[^]{0,400}\b(?:pong|ok|200)\b/i,
    unless:
      /\b(?:hours?|days?|weeks?) (?:ago|have passed)|yesterday|last week|waited (?:for )?(?:over|more than|an?|several|[3-9]\d|\d{3}) /i,
  },
];

const tokens: readonly Hint[] = [
  {
    of: "token-invalid",
    means: "token-expired",
    says: /(?:for|after|within)[^.]{0,20} (?:an|one|1|~1) ?h(?:ou)?rs?\b|60[- ]?(?:to|–)?[- ]?\d{0,2} ?min|\bexpired \d+ ?[hm]|token (?:has|had|is) (?:already )?expired (?!or)|hard-?coded (?:token|bearer)|every hour|\bhourly\b|after (?:\w+ ){1,5}for a while|token (?:is|was|does|did)(?:n't| not) (?:being |get )?refresh/i,
    unless: /first (?:call|request)[^.]{0,30}fails/i,
  },
  {
    of: "token-invalid",
    means: "token-audience-wrong",
    says: /\b(?:aud|tokenAud|audience)["']?\s?[:=]\s?["']?(?:https:\/\/(?:management|graph|vault|ml|database|storage)\.|00000003-0000-0000)/i,
  },
  {
    of: "token-invalid",
    means: "token-audience-wrong",
    says: (text, { message }) => {
      const wanted = /\((https:\/\/[\w.-]+)\)/.exec(message)?.[1];
      const held = [...text.matchAll(/\b(?:aud|tokenAud)["']?\s?[:=]\s?["']?(https:\/\/[\w.-]+)/gi)];
      return wanted !== undefined && held.length > 0 && held.every(([, aud]) => aud !== wanted);
    },
  },
  {
    of: "token-invalid",
    means: "env-missing",
    says: /bearer (?:undefined|null|none|\$\{?\w*\}?["'](?: is| was)? empty)\b|empty (?:token|bearer)|token is (?:empty|undefined|null|none)\b/i,
  },
  {
    of: "token-invalid",
    means: "sdk-misuse",
    says: /(?:incorrect|wrong|misnamed|misspel\w+) (?:parameter|argument|keyword|header|client)\b/i,
  },
  {
    of: "key-invalid",
    means: "role-missing",
    says: (text, { code, message }) =>
      code === "HTTP_401" && !/subscription key/i.test(message) && signsInWithToken.test(text),
  },
  {
    of: "key-invalid",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /incorrect api key/i.test(message) && /\b(?:Azure\w{0,12}OpenAI\w{0,12}|OpenAI\w{0,14})\(/.test(text),
  },
  {
    of: "key-invalid",
    means: "env-conflict",
    says: /stale|setx\b|(?:does not|doesn't|not) override|override=True|already (?:set|exists?|defined) in (?:the|my) (?:shell|environment|system)|(?:old|another|previous) (?:key|value|variable)[^.]{0,60}(?:environment|shell|wins|instead|won)|(?:wins|takes precedence)|\bboth (?:are )?set\b|takes the wrong (?:one|key|variable)/i,
  },
  {
    of: "key-invalid",
    means: "sdk-misuse",
    says: /api_?key["']?\s?(?:<-|[=:])\s?[\w.()"']{0,60}(?:get_?token|token_?provider|\.token\b|access_?token)/i,
  },
  {
    of: "key-invalid",
    means: "env-malformed",
    says: /(?:trailing|leading) (?:space|newline|white ?space|line ?break|quote)|api_key ?= ?["'](?:<|your[-_ ]|xxx)|extra (?:space|quote|character)/i,
  },
];

const others: readonly Hint[] = [
  {
    of: "credential-chain-exhausted",
    means: "federated-token-missing",
    says: /\b(?:AKS|kubernetes|pods?|kubectl|helm|service ?account|workload identity)\b/i,
  },
  {
    // Signing in again helps for a while.
    of: "credential-chain-exhausted",
    means: "developer-login-expired",
    says: /\b(?:for|after|every) (?:about |around |roughly )?(?:\d+|an?|one|a few|some) ?(?:hours?|hrs?|h|days?)\b[^]{0,80}\b(?:until|till|unless|before)\b[^.]{0,30}\b(?:re-?auth\w*|re-?log\w*|log ?in|az login)/i,
  },
  {
    of: "role-assignment-rejected",
    means: "role-assignment-rejected",
    says: /role assignment create|--assignee\b|New-AzRoleAssignment/i,
  },
  {
    of: "endpoint-wrong",
    means: "env-conflict",
    says: /OPENAI_BASE_URL (?:is set|takes|wins|was set)|takes precedence over AZURE_OPENAI_ENDPOINT/i,
  },
  {
    of: "dns-failure",
    means: "private-endpoint-dns",
    says: /privatelink\.|private (?:endpoint|dns zone)/i,
  },
  {
    of: "dns-failure",
    means: "env-malformed",
    says: /host=["']https?["']|https?:\/\/https?(?::|\/)|lookup https?\b|ENOTFOUND https?\b/i,
  },
];

/** In this order: the first that fits is the likeliest. */
export const hints: readonly Hint[] = [
  ...roles,
  ...controlPlaneHints,
  ...connectionHints,
  ...federationHints,
  ...entraHints,
  ...tokens,
  ...libraryHints,
  ...requestHints,
  ...others,
];

/** Whether a text says around this failure what the hint asks for. */
export const fits = ({ says, unless }: Hint, text: string, failure: Failure): boolean =>
  (typeof says === "function" ? says(text, failure) : says.test(text)) && !unless?.test(text);
