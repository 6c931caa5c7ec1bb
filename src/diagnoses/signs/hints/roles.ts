import type { Failure } from "../../../core/observation.ts";
import type { Hint } from "./hint.ts";

const dataRole =
  /OpenAI (?:User|Contributor)|Cognitive Services User|Azure AI (?:User|Developer)|Foundry User|Built-in Data (?:Reader|Contributor)/i;

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
  (/OpenAI (?:User|Contributor)/i.test(text) &&
    /\/accounts\/(?!OpenAI\/)\w+\//.test(details?.["dataAction"] ?? "")) ||
  (/\bdeveloper role\b|Azure AI Developer/i.test(text) &&
    /\/accounts\/AIServices\/agents\//.test(details?.["dataAction"] ?? ""));

/** Roles: which, where, whose, since when. */
export const roleHints: readonly Hint[] = [
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
    means: "role-without-data-actions",
    says: /\bwith only (?:the )?\W?(?:owner|contributor|reader)\b|\bonly (?:the )?\W?(?:owner|contributor)\W? role\b|\broles?\b[^.]{0,60}\b(?:do(?:es)?(?: not|n't) (?:suffice|(?:allow|grant|include|permit|cover) (?:this|it|that|calls?|access|chat|completions|the (?:call|(?:data )?action|operation)))|is(?: not|n't) (?:enough|sufficient)|are(?: not|n't) (?:enough|sufficient))\b|\bnames? the wrong role\b|\bonly (?:works?|succeeds?) (?:when|with|if)\b[^.]{0,80}["']?(?:Cognitive Services|Azure AI|Foundry) [\w ]{3,30}/i,
  },
  {
    of: "role-missing",
    means: "role-wrong-scope",
    says: /(?:assign\w*|role|have|had)\b[^.]{0,80}\bon the (?:foundry )?\W{0,2}project\b|only on the project|\baccount[- ]level (?:RBAC|role|permission)|\bat (?:the )?account (?:level|scope)|\bon (?:another|a different|the other|the wrong) (?:account|resource|resource group)|wrong scope|\b(?:but|only) on\b[^.]{0,60}\bwhile\b[^.]{0,60}\bpoint|(?:User|Contributor) \/subscriptions\/\S{1,120}\/providers\/Microsoft\.(?!CognitiveServices)\w+/i,
    unless: /\bdoes(?:n't| not) have [^.]{1,60}\brole on (?:the )?(?:foundry )?project\b/i,
  },
  {
    of: "role-missing",
    means: "role-propagating",
    says: /(?:minutes?|moments?|seconds) (?:ago|later|after|to propagate)|(?<!observe )propagat\w+|\bimmediate(?:ly)? (?:after|call|use)\b|(?:just|newly|freshly) (?:been )?(?:assigned|granted|added|created)|works? (?:after|later)|after (?:waiting|a while|some time|a few|several)[^.]{0,40}(?:works|worked|passes|ok)|(?:done|assign\w*)[^.]{0,60}role assignment[^.]{0,80}\(\d+s\)|role assignment create[^]{0,400}\b\d\d:\d\d:\d\d\b[^]{0,400}\b(?:pong|ok|200)\b/i,
    unless:
      /\b(?:hours?|days?|weeks?) (?:ago|have passed)|yesterday|last week|waited (?:for )?(?:over|more than|an?|several|[3-9]\d|\d{3}) /i,
  },
];
