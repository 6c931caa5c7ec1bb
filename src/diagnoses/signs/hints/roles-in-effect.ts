import { grantedMinutesBefore } from "./grants.ts";
import type { Hint } from "./hint.ts";
import { ofEach } from "./refusals.ts";

/** Roles that are held, and do not count: not activated, within a condition, denied, not there yet. */
export const effectHints: readonly Hint[] = [
  ...ofEach({
    means: "role-eligible-not-active",
    says: /privileged identity management|\bPIM\b|\beligible\b|roleEligibility|eligibleAuthorizations|(?:not|n't) activated|\bjust[- ]in[- ]time\b|\b(?:role|assignment|contributor|owner|reader)\b[^.]{0,30}\btime-bound\b|\btime[- ](?:bound|limited)\b[^.]{0,40}\b(?:role|assignment|elevation|access)\b|\bI activate\b|\brole will be active from\b/i,
    unless:
      /\b(?:no|without|not us(?:e|ing)) PIM\b|\bPIM (?:is|was) not (?:used|enabled|involved|in use)\b|\bmissing permission scope\b|\bwithout (?:the|that|this) (?:ABAC )?condition\b/i,
  }),
  ...ofEach({
    // A condition as the portal and the tools write it, or spoken of beside the role.
    means: "role-condition-not-met",
    says: /@(?:Resource|Request|Principal|Environment)\[|\b(?:Sub)?(?:Operation|Action)Matches\{|\b(?:String|Guid|Numeric|DateTime)(?:Equals|Like|StartsWith|LessThan|GreaterThan|NotEquals)\b|\bconditions?\b[^.]{0,60}\b(?:roles?|principals?|assign\w*|ABAC)\b|\b(?:roles?|assignment)\b[^.]{0,60}\b(?:with|has|have|had|carries) (?:an? )?conditions?\b|(?<!\bor an )\bABAC\b|constrain(?:ed|s)? (?:the )?(?:roles?|principals?|delegat\w+)|delegatedRoleDefinitionIds/i,
    unless: /\b(?:no|without|any|isn't an?) (?:ABAC )?conditions?\b/i,
  }),
  {
    // A key vault names the deny assignment that decided.
    of: "role-missing",
    means: "deny-assignment",
    says: /\bDeniedByDenyAssignment\b|\bDenyAssignmentId: ["'][\w-]/i,
  },
  ...ofEach({ means: "role-propagating", says: grantedMinutesBefore }),
  ...ofEach({
    // Made a moment before, in the same run.
    means: "role-propagating",
    says: /\bazurerm_role_assignment\.[^:]{1,60}: Creation complete\b|RoleAssignment [\w-]{1,60} created \(\d+s\)|\broleAssignments\/\S{1,60} {1,20}201 Created\b/i,
  }),
  ...ofEach({
    // Waiting or asking once more is all it takes.
    means: "role-propagating",
    says: /\b(?:time_)?sleep\b[^]{0,100}\b(?:no failures|works?|green|pass(?:es|ed)|does it|complete|succe\w+)\b|\b(?:solved|fixed|resolvi|works)\b[^.]{0,30}\b(?:time_)?sleep\b|\b(?:second|2nd|3rd|next) (?:apply|run|time|try|attempt)\b[^.]{0,60}\b(?:works?|worked|green|fine|succe\w+|pass(?:es|ed)|created)\b|\b(?:re-?run\w*|once more|retr(?:y|ied|ying)|appl(?:y|ied) again)\b(?![^.]{0,30}\b(?:keys?|other|another|admin|different)\b)[^.]{0,80}\b(?:works?|worked|fine|succe\w*|pass(?:es|ed)|goes through|went through|created)\b|\b(?:started|starts|began) working by itself\b|\bI did nothing in between\b|\bnobody (?:touched|changed|did) anything\b|\b(?:okay|ok|works?|succeeds?) (?:at|on) the (?:2nd|3rd|second|third)\b|\bfirst (?:apply|run)\b[^.]{0,60}\bsecond (?:\w+ )?(?:green|fine|ok)\b|\bcached\b[^.]{0,40}\b24 ?h\b|\b(?:began|started) to work\b[^.]{0,40}\b(?:next day|later|nothing (?:was )?changed)\b|\bkeeps? (?:an? |its )?cache\b[^.]{0,60}\b(?:8|24) ?h(?:ours)?\b|\btokens? without the (?:\w+ ){0,2}(?:groups?|roles?)\b|\bgerade eben\b|\battempt\W{0,2}\d{1,2}\b[^]{0,40}\b200\b|\bdelay between\b[^.]{0,20}\bassignment\b/i,
  }),
  {
    of: "role-missing",
    means: "role-propagating",
    says: /(?:minutes?|moments?|seconds) (?:ago|later|after|to propagate)|(?<!observe )propagat\w+|\bimmediate(?:ly)? (?:after|call|use)\b|(?:just|newly|freshly) (?:been )?(?:assigned|granted|added|created|ticked)|works? (?:after|later)|after (?:waiting|a while|some time|a few|several)[^.]{0,40}(?:works|worked|passes|ok)|\b(?:done|assign\w{0,12})[^.]{0,60}role assignment[^.]{0,80}\(\d+s\)|role assignment create[^]{0,400}\b\d\d:\d\d:\d\d\b[^]{0,400}\b(?:pong|ok|200)\b/i,
    unless:
      /\b(?:hours?|days?|weeks?) (?:ago|have passed)|yesterday|last week|waited (?:for )?(?:over|more than|an?|several|[3-9]\d|\d{3}) /i,
  },
];
