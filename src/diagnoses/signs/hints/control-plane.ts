import type { Hint } from "./hint.ts";

/** A request that changes something, where the refusal itself was cut off before it named the action. */
const writes =
  /\b(?:PUT|POST|PATCH|DELETE) https:\/\/management\.|\b(?:creating|updating|deleting|deploying|starting deployment)\b|\b(?:create|update|delete|CreateOrUpdate)\w*: (?:failure|unexpected)|\b(?:New|Set|Add|Remove)-Az|\baz [\w -]{1,40} (?:create|update|delete)\b|\bregister the Resource Providers\b|\bfailed to set azure permission\b|\bregister\/action\b|["']Microsoft\.[\w./]{3,120}\/(?:write|delete)["']/i;

/** Why a session was ended: Entra's policy for places. */
const placeRefused = /\bLocationConditionEvaluationSatisfied\b/;

/** What people say around what Azure Resource Manager refused. */
export const controlPlaneHints: readonly Hint[] = [
  {
    // Asked for one object, the directory has it not: no application signs in with it.
    of: "app-not-found",
    means: "resource-not-found",
    says: (text, { code, message }) =>
      code === "directory-object-unknown" &&
      /one of its queried/i.test(message) &&
      /\bGet-(?:Az|Mg)\w+|\bRequest_ResourceNotFound\b/.test(text),
    unless: /RoleAssignment|role assignment/i,
  },
  {
    // A tenant is no subscription.
    of: "arm-read-denied",
    means: "sdk-misuse",
    says: /\baccount set (?:--subscription|-s)[ =]["']?\$?\{?\w{0,20}tenant/i,
  },
  {
    of: "arm-read-denied",
    means: "arm-write-denied",
    says: (text, { code, message, details }) =>
      code.endsWith("AuthorizationFailed") &&
      details?.["action"] === undefined &&
      !/\/read\b/.test(message) &&
      writes.test(text),
    // What was refused stands beside its code.
    unless:
      /perform action ["'][\w./*-]{1,160}\/read["']|\b\w{4,60}Client#(?:Get|List)\w{0,40}: |ABAC condition that is not fulfilled/i,
  },
  ...(["arm-read-denied", "arm-write-denied"] as const).map((of): Hint => ({
    // A template's way of saying that there was nothing to fill in. A subscription in braces is not refused but malformed:
    // it was made so for the reader.
    of,
    means: "env-malformed",
    says: /\/(?:subscriptions|resourceGroups|accounts|\w+Accounts)\/(?:<no value>|undefined|null|None|%!s\(\S{0,12}\)|\$\{|(?<!\/subscriptions\/(?:\{[^/]{2,40}\/\S{0,160})?)\{\w{2,40}\})(?=[/'"]|$)/i,
    // Whoever hides who was refused hides the rest as well.
    unless: /\bthe client ["'](?:\{[^"']{2,40}\}|x{4}[x-]{0,40})["'] with object id\b/i,
  })),
  ...(["arm-read-denied", "arm-write-denied"] as const).map((of): Hint => ({
    // A name that was left empty.
    of,
    means: "env-missing",
    says: /\/subscriptions\/[\w-]{8,60}\/resourceGroups\/(?:\/|providers\/)/i,
  })),
  ...(["arm-read-denied", "arm-write-denied"] as const).map((of): Hint => ({
    // What the end of a line, or quotes, left in a value.
    of,
    means: "env-malformed",
    says: /["'](?:\/subscriptions\/)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:\s|\\[rnt])+["']|\/(?:subscriptions|resourceGroups)\/[\w-]{1,90}\\?"\//i,
  })),
  {
    // A tool's long words about providers, printed whatever kept it from asking.
    of: "arm-write-denied",
    means: "developer-login-expired",
    says: (text, { code }) =>
      code === "registration-refused" &&
      /\b(?:credentials?|login|session|sign-in|token)\b (?:\w+ )?(?:have|has|had|are|is) (?:\w+ )?(?:run out|expired|lapsed)\b/i.test(
        text,
      ),
  },
  {
    // A tool's guess, to an owner or beside what else went wrong.
    of: "arm-write-denied",
    means: "role-assignment-rejected",
    says: (text, { code }) =>
      code === "role-grant-failed" &&
      /\b(?:I am|I'm) (?:an? |the )?owner\b|\b400 Client Error|\bBad Request\b/i.test(text),
  },
  {
    // The directory does not tell the tool whom the role is for.
    of: "arm-write-denied",
    means: "role-assignment-rejected",
    says: (text, { code }) =>
      code === "role-grant-failed" &&
      /\bfor url: https:\/\/graph\.(?:windows\.net|microsoft\.com)\/|\b(?:getObjectsByObjectIds|getByIds)\b/i.test(
        text,
      ),
  },
  {
    // What is left of a former principal, or the same once more.
    of: "arm-write-denied",
    means: "role-assignment-rejected",
    says: (text, { code }) =>
      code === "role-grant-failed" &&
      /\b(?:identity not found|orphan\w*|unknown (?:principal|identity)|deleted (?:principal|identity)|already (?:exists|assigned))\b/i.test(
        text,
      ),
  },
  {
    // Asked about a provider that it was never registered for, a subscription says that it is not there.
    of: "arm-read-denied",
    means: "subscription-or-resource-disabled",
    says: (text, { code }) =>
      code === "SubscriptionNotFound" &&
      /\b(?:resource )?providers? (?:(?:is|are|was|were)(?: not|n't)|not|never) (?:being )?(?:properly )?registered\b|\bregister\w* (?:the )?(?:resource )?provider\b[^.]{0,60}\b(?:works?|worked|solved|fixed|helped)\b/i.test(
        text,
      ),
  },
  {
    of: "arm-token-invalid",
    means: "key-invalid",
    says: /\bMAC signature found in the HTTP request\b/i,
  },
  {
    of: "arm-token-invalid",
    means: "token-expired",
    says: /\b(?:once|after|when|because|since|as) (?:the |my |our )?(?:\w+ )?token (?:has |had |is )?(?:expire[sd]?|ran out|runs out)\b|80049228\b[^]{0,200}\bexpired\b/i,
  },
  {
    // The token's own word for whom it is.
    of: "arm-token-invalid",
    means: "token-audience-wrong",
    says: (text) =>
      /graph\.microsoft\.|graph api/i.test(text) &&
      /\baud["']? ?[:=] ?["']?(?:https:\/\/graph\.windows\.net|00000002-0000-0000-c000|https:\/\/management\.|api:\/\/)/i.test(
        text,
      ),
  },
  {
    // A session that was ended before its token was over.
    of: "arm-token-invalid",
    means: "token-invalid",
    says: /\bcontinuous access evaluation resulted in challenge\b|\bTokenIssuedBefore\w+|client_id="00000003-0000-0000-c000-/i,
    unless: placeRefused,
  },
  ...(["arm-token-invalid", "developer-login-expired"] as const).map((of): Hint => ({
    // The token is used from where a policy lets in nobody.
    of,
    means: "conditional-access",
    says: placeRefused,
  })),
  {
    of: "arm-token-invalid",
    means: "token-invalid",
    says: /CompactToken parsing failed|graph\.microsoft\./i,
    unless: /management\.azure|management\.core|resource manager/i,
  },
  {
    of: "arm-write-denied",
    means: "role-wrong-scope",
    says: /\b(?:subscription|resource group|management group)\b[^.]{0,40}\b(?:scope|instead|in place of|rather than|and not (?:to|on))\b[^.]{0,60}\b(?:works?|worked|fine|solved|fixed|succeed\w*)\b/i,
  },
  {
    // It is gone, or was never there.
    of: "arm-read-denied",
    means: "resource-not-found",
    says: (text, { code }) =>
      code === "SubscriptionNotFound" &&
      /\bsubscription\b[^.]{0,60}\b(?:cancell?ed|deleted|removed)\b|\b(?:typo|mistyped|retyped|misspel\w+)\b/i.test(
        text,
      ),
  },
  {
    // A subscription of another cloud than the one that is asked.
    of: "arm-read-denied",
    means: "authority-invalid",
    says: (text, { code }) =>
      /^(?:SubscriptionNotFound|subscriptions-hidden|account-not-visible)$/.test(code) &&
      /\bazure (?:us )?gov\w*|\bAzureUSGovernment\b|\bUS ?Gov\w*|\b21vianet\b|\bAzureChinaCloud\b|\bazure china\b/i.test(
        text,
      ),
    unless:
      /(?:cloud set (?:-n|--name) |-Environment(?:Name)? |\benvironment["']? ?[:=] ?)["']?Azure(?:USGovernment|ChinaCloud)/i,
  },
  {
    // A program that builds the address rightly only when it is given one thing more, or another that does so always.
    of: "env-malformed",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "MissingSubscription" &&
      /\bwith (?:the |an? )?\W?\w{3,30}\W? (?:parameter|option|setting|argument|flag)\b[^.]{0,20}\bworks?\b|\b(?:does|handles|lists) (?:it|this|that|them|the same) without (?:a |any )?(?:problem|trouble|issue|error)s?\b/i.test(
        text,
      ),
  },
  {
    of: "resource-not-found",
    means: "arm-read-denied",
    says: (text, { code }) =>
      code === "resource-not-listed" && /\b(?:can't|cannot|can not|don't) (?:even )?see\b/i.test(text),
  },
  {
    of: "arm-token-invalid",
    means: "sdk-misuse",
    says: /\b(?:after|since) (?:the |an? )?(?:update|upgrad\w+|updating)\b[^]{0,200}\b(?:token|invalid)|SecureString/i,
  },
];
