import { statedCode } from "../../../diagnoses/signs/stated.ts";
import type { Shape } from "../shape.ts";

/** Roles for what a service keeps, not for the service. */
const dataRole = String.raw`(?:Storage (?:Blob|Queue|Table) Data|Key Vault (?:Secrets|Crypto|Certificates?)|(?:Cognitive Services )?OpenAI|Cognitive Services|Azure AI|Acr) ?(?:Contributor|Owner|User|Reader|Officer|Developer|Pull|Push)`;

const azure = /azure|entra\b|openai|managed.identit|\bIMDS\b/i;

/** What somebody says that is too little: requests that are let through, the life of a sign-in, what a library offers. */
export const toldShortcomings: readonly Shape[] = [
  {
    source: "environment",
    code: statedCode("api-version-unsupported"),
    says: /\bonly (?:seems? to )?(?:supports?|works? with) (?:the )?(?:api )?version \W?20\d\d-\d\d-\d\d\b[^.]{0,60}/i,
    near: /^(?=[^]*azure)(?=[^]*(?:openai|foundry|cognitive|api[- ]version))/i,
    unlike: /\bemulator\b|\bazurite\b/i,
  },
  {
    // A check of a token's times that knows of no other clocks.
    source: "environment",
    code: statedCode("clock-skew"),
    says: /\b(?:with|for) no clock skew\b|(?<!\byou )\bshould (?:allow|account) (?:for )?clock skew\b/i,
    near: /^(?=[^]*\btoken)(?=[^]*(?:\b40[13]\b|\bfail|reject|refus))/i,
    unlike: /\bin (?:our|the) tests\b|\bas (?:intended|wished)\b/i,
  },
  {
    // The host of managed identities answers so many requests a second.
    source: "environment",
    code: "host-limits",
    says: /\b(?:A?IMDS|AIMS|instance[- ]metadata[- ]service|managed identity (?:endpoint|host))\b[^]{0,200}?\b(?:limits|throttles|rate-?limits) (?:the )?\W?(?:number of |rate of )?(?:requests|calls|us|me)\b/i,
    near: /\b(?:steps to reproduce|fails?|failed|failing|errors?|panic|gets?|got)\b/i,
    unlike: /\bin this (?:article|tutorial)\b|\brelease notes\b/i,
  },
  {
    source: "environment",
    code: "sign-in-stale",
    says: /\b(?:Default\w{0,10}Credential|(?:developer|visual studio|vs ?code|azure cli|az|azd) (?:credentials?|log-?ins?|sign-?ins?|sessions?))\b (?:\w+ )?(?:silently |quietly )?(?:goes|go|going|went|gone|becomes?|became|got|gets|is|are) stale\b|\bstale (?:visual studio|vs ?code|azure cli|az|azd|developer) (?:credentials?|log-?ins?|sign-?ins?|sessions?|tokens?)\b/i,
    near: /\b(?:hang(?:s|ing)?|hung|stuck|fails?|failed|errors?|40[13])\b/i,
    unlike: /\b(?:now|no longer) (?:refresh\w*|renew\w*|detect\w*|hangs?)\b|\brelease notes\b/i,
  },
  {
    // A model that wants its limit under another name than an older library has for it.
    source: "environment",
    code: "parameter-not-offered",
    says: /\bthere (?:is|was|'s) no \W?\w{0,20}(?:max_?output_?token|max_?completion_?token|reasoning_?effort)\w{0,12}\W? (?:parameter|property|option|setting|field|argument)\b[^.]{0,120}\b(?:fails?|failed|errors?|exception|400)\b/i,
    near: azure,
    unlike: /feature request|\bplease (?:add|support)\b/i,
  },
  {
    source: "environment",
    code: "parameter-not-offered",
    says: /\bmax_tokens\b(?! counts?\b)[^.]{0,80}\breasoning (?:models?|deployments?)\b[^.]{0,40}/i,
    near: /^(?=[^]*azure)(?=[^]*\b400\b(?! ?tokens))/i,
    unlike: /feature request|\bplease (?:add|support)\b|\bnow (?:sends?|uses?)\b/i,
  },
  {
    // The role that put an end to it.
    source: "openai",
    code: "role-that-helped",
    status: 403,
    says: new RegExp(
      [
        String.raw`\b(?:adding|giving|granting|assigning)\b[^.]{0,60}\b${dataRole}\b[^.]{0,80}\b(?:makes? it work|(?:solve[sd]|fix(?:es|ed)|resolve[sd]|help(?:s|ed))(?! nothing)|(?:it|everything|that) works|worked)\b`,
        String.raw`\b(?:resolved?|solved?|fix(?:ed)?|helped|works|worked)\b[^.]{0,20}\bby (?:adding|giving|granting|assigning)\b[^.]{0,80}\b${dataRole}\b`,
      ].join("|"),
      "i",
    ),
    near: /\b(?:40[13]|fail\w*|denied|forbidden|unauthori[sz]ed|refused|not authori[sz]ed|errors?|exceptions?|can(?:not| not|'t)|unable|(?:may|is|are) not (?:allowed|list|read|use|write)|no access|permissions?|AuthorizationPermissionMismatch|PermissionDenied)\b/i,
    unlike:
      /\b(?:does|did|do)(?: not|n't) (?:help|work|solve|fix|resolve)\b|\bwithout (?:any )?(?:success|effect)\b/i,
  },
];
