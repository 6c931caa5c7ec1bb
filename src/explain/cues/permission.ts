import type { Cue } from "./cue.ts";

/** Roles, and what Azure Resource Manager refuses. */
export const permissionCues: readonly Cue[] = [
  {
    means: "role-missing",
    topic: /\brole\b|\bRBAC\b|permission|PermissionDenied|principal|access control|\bIAM\b/i,
    tells: [
      /assign\w*|lacks?\b|\b40[13]\b|forbidden|denied|unauthori[sz]ed|does ?n[o']t have (?:access|permission)|Cognitive Services|OpenAI User/i,
    ],
  },
  {
    means: "role-wrong-scope",
    topic: /\brole\b|\bRBAC\b|contributor|owner|permission/i,
    tells: [
      /(?:at|on) (?:the )?(?:resource group|subscription|project|account|hub|management group)|(?:wrong|incorrect|different|higher) scope|subscription (?:level|scope)/i,
    ],
  },
  {
    means: "role-wrong-principal",
    topic: /\brole\b|\bRBAC\b|permission|principal|identity/i,
    tells: [
      /object.?id|(?:wrong|different|another|other) (?:principal|identity|user|account|service principal)|enterprise application|locally|my (?:own )?(?:user|account)|as (?:me|myself)/i,
    ],
  },
  {
    means: "role-propagating",
    topic: /\brole\b|\bRBAC\b|permission|assign\w+/i,
    tells: [
      /propagat\w+|(?:few|some|several|\d+) min\w*|just (?:assigned|granted|created|added)|right after|eventually|(?:wait|retry|re-?run)\w*[^.]{0,40}work\w*|takes? (?:time|a while|effect)/i,
    ],
  },
  {
    means: "role-condition-not-met",
    topic: /condition/i,
    tells: [
      /\bABAC\b|role.?assignment|constrain\w*|role based access control administrator|user access administrator/i,
    ],
  },
  {
    means: "role-eligible-not-active",
    topic: /\bPIM\b|privileged identity|eligible|just.?in.?time/i,
    tells: [/activat\w+|eligible|not (?:active|activated)|elevat\w+/i],
  },
  {
    means: "deny-assignment",
    topic: /deny assignment|managed resource group|managed app\w*|blueprint|deployment stack/i,
    tells: [/denied|den(?:y|ies)|block\w*|cannot|fail\w*|not allowed/i],
  },
  {
    means: "arm-write-denied",
    topic: /deploy\w*|\barm\b|bicep|terraform|azd\b|provision\w*|create|resource group|service principal/i,
    tells: [
      /(?:no|not|insufficient|lack\w*|missing|does ?n[o']t have)[^.]{0,40}(?:permission|privilege|authori[sz]ation|rights)|AuthorizationFailed|forbidden|\b403\b|\/write\b/i,
    ],
  },
  {
    means: "arm-read-denied",
    topic: /subscription|resource group|\barm\b|management\.azure|list\w*|portal|reader/i,
    tells: [
      /\/read\b|(?:no|not|insufficient|lack\w*|missing|does ?n[o']t have)[^.]{0,40}(?:permission|access|authori[sz]ation)|could not be found|not visible|cannot (?:see|list|read|find)/i,
    ],
  },
  {
    means: "role-assignment-rejected",
    topic: /role.?assignment|assignee|assign(?:ing)? (?:a |the )?role/i,
    tells: [
      /fail\w*|reject\w*|exists|conflict|graph|principal|not (?:found|valid|supported)|insufficient privileges|cannot|error/i,
    ],
  },
  {
    means: "arm-token-invalid",
    topic: /management\.azure|\barm\b|resource manager/i,
    tells: [
      /invalid_token|(?:authorization header|access token)[^.]{0,40}(?:missing|invalid|not valid)|InvalidAuthenticationToken|\b401\b/i,
    ],
  },
  {
    means: "token-tenant-mismatch",
    topic: /tenant|issuer|sts\.windows\.net/i,
    tells: [
      /wrong issuer|(?:token|subscription|resource)[^.]{0,60}(?:another|other|different|wrong) tenant|must match|(?:transfer\w*|moved)[^.]{0,40}(?:subscription|tenant|directory)/i,
    ],
  },
  {
    means: "resource-not-found",
    topic: /subscription|resource|account|resource group/i,
    tells: [
      /(?:subscription|resource(?: group)?|account)[^.]{0,60}(?:not found|was not found|could not be found|does ?n[o']t exist|deleted|no longer exists)|ResourceNotFound/i,
    ],
  },
  {
    means: "subscription-or-resource-disabled",
    topic: /subscription|resource|account/i,
    tells: [
      /(?:subscription|resource|account)[^.]{0,40}(?:disabled|suspended|blocked|expired|read.?only|past due|credit|warned)/i,
    ],
  },
  {
    means: "request-disallowed-by-policy",
    topic: /policy|policies/i,
    tells: [
      /azure policy|disallow\w*|policy[^.]{0,40}(?:forbid\w*|den(?:y|ied|ies)|block\w*|enforc\w*|violat\w*|not allow\w*)|not allowed by (?:policy|organization)/i,
    ],
  },
];
