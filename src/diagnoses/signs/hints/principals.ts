import { givenToAnother } from "./grants.ts";
import type { Hint } from "./hint.ts";
import { ofEach } from "./refusals.ts";

/** Roles that another one holds than the one who calls. */
export const principalHints: readonly Hint[] = [
  { of: "role-missing", means: "role-wrong-principal", says: givenToAnother },
  {
    of: "role-missing",
    means: "role-wrong-principal",
    says: /(?:works?|fine|succeeds?|ok)\b[^.]{0,40}\blocal(?:ly|host)?\b|\blocal(?:ly)?\b[^.]{0,60}\b(?:works?|fine|succeeds?)|\bnot my (?:user|account)|another (?:identity|credential|principal|account) (?:is|was|signed)|(?:wrong|different) (?:principal|identity|object id)|\bapp registration's object id\b|\b(?:picks up|uses|takes) (?:my |the |an? )?(?:\w+ ){0,3}(?:account|identity|credential)s? instead of\b|(?:terraform|deploy\w{0,12}) (?:SP|service principal) whose|AZURE_CLIENT_\S{0,12} (?:are|is|were) still|\b(?:deployed|published)\b[^.]{0,80}\b(?:correctly|fine|works?)\b[^.]{0,60}\blocal/i,
  },
  {
    // The same program on two machines, of which each has a sign-in of its own.
    of: "role-missing",
    means: "role-wrong-principal",
    says: /\b(?:machine|computer|laptop|PC|workstation) (?:A|1|one)\b[^.]{0,60}\b(?:machine|computer|laptop|PC|workstation) (?:B|2|two)\b[^.]{0,30}\b(?:not|fails?)\b|\b(?:works?|fine|succeeds?)\b[^.]{0,40}\bon (?:one|another|my other|an?other|a (?:different|second|colleague's)) (?:machine|computer|laptop|PC|workstation)\b/i,
  },
  {
    // Graph's permissions stand with the application that somebody registered, and a managed identity calls.
    of: "role-missing",
    means: "role-wrong-principal",
    says: (text, { code }) =>
      code === "Authorization_RequestDenied" &&
      /\b(?:runbook|automation account|function app|logic app)\b[^]{0,200}\bmanaged identity\b/i.test(text) &&
      /\bapp(?:lication)? registrations?\b[^.]{0,20}\bpermissions?\b|\bpermissions?\b[^.]{0,30}\b(?:in|on|to|of) (?:the |my |our )?app(?:lication)? registrations?\b/i.test(
        text,
      ),
  },
  {
    // The first link that has a token wins, whoever has the role.
    of: "role-missing",
    means: "role-wrong-principal",
    says: /\bnone of the (?:\w+ )?identities (?:has|have) (?:\w+ )?access\b|\bexpect\b[^.]{0,40}\b(?:go on|fall ?(?:back|through)|move on|continue) (?:to|with) (?:the )?(?:other|next)\b[^.]{0,60}Credential\b/i,
  },
  {
    // A user of a database whom somebody made by an id: for an application it has to be the client's.
    of: "role-missing",
    means: "role-wrong-principal",
    says: (text, { code }) =>
      code === "login-unknown" &&
      /\bsid\b[^]{0,160}\b(?:application|client|object|principal)[ _]?id\b/i.test(text),
  },
  ...ofEach({
    // The application's object id, or its client id, where the service principal's belongs.
    means: "role-wrong-principal",
    says: /\bapp registrations?\b[^.,]{0,30}\b(?:blade|page|object id)|\bobject id\b[^.]{0,60}\bapp registrations?\b|\bprincipal_?id\s?[:=]\s?[\w.]{1,80}\.client_?id\b|\baz ad app show\b[^]{0,60}--query (?:id|objectId)\b/i,
  }),
  {
    // The one who was given the role, and the one who calls.
    of: "role-missing",
    means: "role-wrong-principal",
    says: /\b(?:gave|given|added|granted|assigned)\b[^.]{0,60}\b(?:to )?(?:myself|my own user)\b|\bthat (?:guid|id|oid)\b[^.]{0,20}(?:isn't|is not) (?:my|the|our)\b|\b(?:guid|oid|id|principal)\b[^.]{0,30}\bwho(?:se)? is (?:it|that|this)\b|\bswitch\w*\b[^.]{0,60}\bto ["']?(?:system|user)[- ]assigned\b[^.]{0,60}\b(?:succeed|works?|green|ok)|\bpicked (?:my|the) (?:second|other|windows|wrong)\b|\bcached (?:my|the) \w+ account\b|\bappid in the (?:message|error) is\b|\w{4,40}Credential wins\b|\bExclude\w{4,40}Credential\b[^.]{0,30}\b(?:loads|works|fine|ok)\b|\boid [0-9a-f]{4,8}\S{0,32} (?:resolves to|belongs to|=)|\bunder (?:another|a different) (?:account|identity|user)\b|(?<!\bsame\b[^.]{0,40})\bAZURE_PRINCIPAL_ID\b[^.]{0,60}\bmy\b|\bIdentity not found\. Unable to find identity\b/i,
  },
  {
    // Two identities of one app: the role is the system's, the setting names the user's, or the other way round.
    of: "role-missing",
    means: "role-wrong-principal",
    says: /\bsystem\W{0,2}[- ](?:assigned|identity)\b[^]{0,300}\bAZURE_CLIENT_ID\b|\bAZURE_CLIENT_ID\b[^]{0,300}\bsystem\W{0,2}[- ](?:assigned|identity)\b|\bfrom system to user[- ]assigned\b|\b(?:only|granted|given|gave)\b[^.]{0,40}\b(?:system|user)[- ]assigned\b[^]{0,200}\b(?:system|user)[- ]assigned\b|\bsystem[- ]assigned\b[^]{0,400}\buser[- ]assigned\b|\buser[- ]assigned\b[^]{0,400}\bsystem[- ]assigned\b/i,
    unless: /\b(?:both|either|neither)\b[^.]{0,60}\bassigned\b/i,
  },
];
