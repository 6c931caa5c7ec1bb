import type { Failure } from "../../../core/observation.ts";
import { managementInstead } from "./grants.ts";
import type { Hint } from "./hint.ts";
import { principalHints } from "./principals.ts";
import { ofEach } from "./refusals.ts";
import { effectHints } from "./roles-in-effect.ts";
import { heldElsewhere } from "./scopes.ts";

const dataRole =
  /OpenAI (?:User|Contributor)|Cognitive Services (?:\w+ )?User|Azure AI (?:User|Developer)|Foundry User|\b(?:Data|Secrets|Crypto|Certificates) (?:Owner|Contributor|Reader|Sender|Receiver|User|Officer)\b|Acr(?:Pull|Push)/i;

/** Roles for the control plane, which somebody holds. The directory knows owners too, of applications and groups. */
const controlPlaneRole =
  /\bcognitive services contrib|\b(?:I'?m|am|are|is|as|have|has|had|hold|assigned|granted|with|got)\b[^.]{0,50}(?<!OpenAI )\b(?:owner|contribut[eo]r)\b/i;

/** Roles that do not grant what was refused: the role, what must not be held besides, what was asked. */
const lacking: readonly (readonly [held: RegExp, besides: RegExp, asked: RegExp])[] = [
  [/OpenAI (?:User|Contributor)/i, /Azure AI User|Foundry User/i, /\/accounts\/(?!OpenAI\/)\w+\/[\w/]+/],
  [/OpenAI User/i, /OpenAI Contributor/i, /\/accounts\/OpenAI\/(?:fine-tunes|files)\//i],
  [
    /\bdeveloper role\b|Azure AI Developer/i,
    /Azure AI User|Foundry User/i,
    /\/accounts\/AIServices\/agents\//i,
  ],
  [
    /Key Vault (?:Secrets User|Reader)/i,
    /Secrets Officer|Administrator/i,
    /\/secrets\/(?:setSecret|delete)\b/i,
  ],
  [/AcrPull/i, /AcrPush/i, /\bdocker push\b/i],
  [
    /Storage Queue Data Reader/i,
    /Data (?:Contributor|Owner|Message)/i,
    /\breceive_?messages?\b|send_?messages?\b/i,
  ],
];
const lacks = (text: string): boolean =>
  lacking.some(([held, besides, asked]) => held.test(text) && !besides.test(text) && asked.test(text));

/** A role on a project of the account, and a call to the account itself. */
const onProjectOnly = (text: string, { details }: Failure): boolean =>
  /\baccounts\/[\w-]{2,60}\/projects\/|\bhub\/projects\/|\b(?:of|on) (?:the |my |our )?(?:foundry )?project\b/i.test(
    text,
  ) && /\/accounts\/OpenAI\//i.test(details?.["dataAction"] ?? "");

/** Roles: in effect or not, whose, which, where. */
export const roleHints: readonly Hint[] = [
  ...effectHints,
  ...principalHints,
  {
    of: "role-missing",
    means: "token-tenant-mismatch",
    says: /(?:home|wrong|another|other|different|customer'?s) tenant\b[^]{0,300}\b(?:--tenant|guest|works?)/i,
  },
  { of: "role-missing", means: "role-without-data-actions", says: lacks },
  {
    of: "role-missing",
    means: "role-without-data-actions",
    says: (text, { code }) =>
      code === "role-that-helped" &&
      /\b(?:I am|I'm|as|am|is|are) (?:an? |the )?["'*]{0,2}(?:subscription )?(?:owner|contributor)\b/i.test(
        text,
      ),
  },
  {
    // A tool's advice, to somebody who speaks of the network rules.
    of: "role-missing",
    means: "firewall-denied",
    says: (text, { code }) =>
      code === "storage-role-advised" &&
      /\bIP rules?\b|\bfirewall\b|\bnetwork rules?\b|\bdefault action\b|\bselected networks\b/i.test(text),
    unless:
      /\b(?:no|without(?: an?| any)?) (?:IP|firewall|network rules?)\b|\bfirewall(?: rules?)?\b[^.]{0,20}\b(?:off|disabled|open|not (?:set|enabled|configured))\b|\ball networks\b/i,
  },
  {
    // The control plane's machinery has not made the identity yet.
    of: "role-missing",
    means: "model-not-ready",
    says: /\bprovisioning\b[^]{0,80}\bstuck (?:at|in|on) \W{0,2}(?:creating|provisioning|updating|accepted)\b|\bstuck (?:at|in|on) \W{0,2}(?:creating|provisioning)\b/i,
  },
  {
    // A custom role with the action in the wrong list.
    of: "role-missing",
    means: "role-without-data-actions",
    says: /["']?dataActions["']?\s?[:=]\s?\[\s?\]/i,
  },
  {
    // Roles for the control plane, held by one who is refused.
    of: "role-missing",
    means: "role-without-data-actions",
    says: (text, { code }) => code !== "Authorization_RequestDenied" && controlPlaneRole.test(text),
    unless: dataRole,
  },
  {
    of: "role-missing",
    means: "role-without-data-actions",
    says: /\bwith only (?:the )?\W?(?:owner|contributor|reader)\b|\bonly (?:the )?\W?(?:owner|contributor)\W? role\b|\broles?\b[^.]{0,60}\b(?:do(?:es)?(?: not|n't) (?:suffice|(?:allow|grant|include|permit|cover) (?:this|it|that|calls?|access|chat|completions|the (?:call|(?:data )?action|operation)))|is(?: not|n't) (?:enough|sufficient)|are(?: not|n't) (?:enough|sufficient))\b|\bnames? the wrong role\b|\bonly (?:works?|succeeds?) (?:when|with|if)\b[^.]{0,80}["']?(?:Cognitive Services|Azure AI|Foundry) [\w ]{3,30}/i,
  },
  { of: "role-missing", means: "role-without-data-actions", says: managementInstead },
  ...ofEach({ means: "role-wrong-scope", says: heldElsewhere }),
  { of: "role-missing", means: "role-wrong-scope", says: onProjectOnly },
  {
    of: "role-missing",
    means: "role-wrong-scope",
    says: /(?:assign\w*|role|have|had)\b[^.]{0,80}\bon the (?:foundry )?\W{0,2}project\b|\bonly on the project\b|\b(?:access|permissions?|rights?|roles?)\b[^.]{0,60}\bonly on the database\b|\baccount[- ]level (?:RBAC|role|permission)|\bat (?:the )?account (?:level|scope)|\bon (?:another|a different|the other|the wrong) (?:account|resource|resource group)|wrong scope(?! [^]{0,200}\bone of the following scopes\b)|\b(?:but|only) on\b[^.]{0,60}\bwhile\b[^.]{0,60}\bpoint|(?:User|Contributor) \/subscriptions\/\S{1,120}\/providers\/Microsoft\.(?!CognitiveServices)\w+/i,
    unless: /\bdoes(?:n't| not) have [^.]{1,60}\brole on (?:the )?(?:foundry )?project\b/i,
  },
];
