import type { Shape } from "../shape.ts";

const namespace = /service ?bus|event ?hubs?|\bsb:\/\/|amqp|azure relay/i;

const refusals: readonly Shape[] = [
  {
    // Notification Hubs and Web PubSub, which name one right.
    source: "openai",
    code: "PermissionDenied",
    status: 401,
    says: /\b(?:send|listen|manage) claims? (?:is|are) required for this operation\b|\bmicrosoft\.SignalRService\/[\w/]{3,80} permission is required to access this API\b/i,
    near: /notification ?hub|service ?bus|event ?hub|\.SignalRService\//i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 401,
    says: /["'](?:Send|Listen|Manage)["'](?:, ?["']\w{4,12}["']){0,3} claim\(s\) are required\b[^.]{0,60}|unauthorized access to ["']?(?:publish|receive|send|listen|manage)["']? operation on endpoint\b[^.]{0,60}|https:\/\/[\w-]{1,80}\.servicebus\.windows\.net\S{0,200} [\s-]{0,120}RESPONSE 401\b|authorization failed for specified action: ?(?:manage|send|listen|entity)[\w, ]{0,60}/i,
  },
  {
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\b(?:40103: ?)?invalid authorization token signature\b|\bInvalidSignature: ?the token has an invalid signature\b/i,
    near: namespace,
  },
  {
    source: "openai",
    code: "token-expired",
    status: 401,
    says: /\bExpiredToken: ?(?:the token is expired\b|\. ?TrackingId\b)|\bstatus-description: ?ExpiredToken\b|\b40106: ?access control ser\w{4,5} token supplied for this operation has expired\b/i,
    near: namespace,
  },
  {
    // To clients that speak Kafka: no token that can be read, or one of a tenant that the namespace does not know.
    source: "openai",
    code: "token-unaccepted",
    status: 401,
    says: /\bSASL authentication (?:error|failed): ?invalid tenant name\b[^(]{0,60}/i,
    near: namespace,
  },
  {
    // From its management interface: a key's signature or a token, it does not say which, nor what is wrong with it.
    source: "openai",
    code: "claim-empty",
    status: 401,
    says: /\bclaim is empty(?: or token is invalid)?\. ?TrackingId\b|\bclaim is empty or token is invalid\b/i,
    near: new RegExp(`^(?=[^]*(?:TrackingId:|\\b401\\b))(?=[^]*(?:${namespace.source}))`, "i"),
  },
  {
    source: "openai",
    code: "audience-refused",
    status: 401,
    says: /\b40104: ?invalid authorization token audience\b|\bInvalidAudience: ?the authorization header contains a token with (?:an invalid|a wrong) audience\b/i,
  },
  {
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /\b40102: ?missing authorization token\b|\bMissingToken: ?[^.]{0,20}authorization header\b[^.]{0,40}/i,
  },
  {
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 401,
    says: /\bLocalAuthDisabled: |SAS authentication has been disabled for the namespace/i,
  },
  {
    source: "openai",
    code: "entity-not-found",
    status: 404,
    says: /\bmessaging entity ["']?\S{1,200}["']? could not be found\b|\b40400: ?endpoint not found\b/i,
  },
  {
    source: "openai",
    code: "HTTP_500",
    status: 500,
    says: /\bservice was unable to process the request; please retry the operation\b/i,
    near: /event ?hubs?|service ?bus|\bamqp|\bstatus-code: ?500\b|put token|azure/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\brequest was terminated because the (?:namespace|entity) \S{1,120} is being throttled\b/i,
  },
  {
    // Its clients send their token ahead, and tell what came of it.
    source: "openai",
    says: /\bput token failed\. status-code: (?<status>5\d\d)\b[^"]{0,160}/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /\bip has been prevented to connect to the endpoint\b/i,
  },
];

/** What their clients for .NET do not find in a connection string. */
const connectionStrings: readonly Shape[] = [
  {
    source: "environment",
    code: "connection-string-incomplete",
    says: /\bconnection string used for an (?:service bus|event hubs?) client must specify\b[^.]{0,160}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bconnection string could not be parsed; either it was malformed or contains no well-known tokens\b/i,
  },
  {
    // That for Java.
    source: "environment",
    code: "setting-malformed",
    says: /\bIllegalConnectionStringFormatException\b[^.]{0,80}/,
    near: /event ?hubs?|service ?bus|iot ?hub|azure|ConnectionStringBuilder/i,
  },
];

/** IoT Hub, of a principal of Microsoft Entra ID; Owner and Contributor of Azure Resource Manager may do nothing here. */
const hub: Shape = {
  source: "openai",
  code: "PermissionDenied",
  status: 401,
  says: /\bprincipal (?<principal>\S{1,80}) is not authorized for (?:GET|PUT|POST|PATCH|DELETE|HEAD) on \/\S{1,120} due to no assigned permissions\b/i,
};

/** IoT Hub again, of a device's signature or key, in the numbers of MQTT as the client for Node words them, or as Java's tells. */
const device: Shape = {
  source: "openai",
  code: "device-refused",
  status: 401,
  says: /\bconnection refused: (?:not authori[sz]ed|bad user ?name or password)\b|\bIoT Hub responded to message \S{1,60} with status UNAUTHORIZED\b/i,
  near: /\biot ?hub|azure-(?:iot|devices)|mqtt\.js returned/i,
  unlike: /mosquitto|hivemq|emqx|rabbitmq|home[- ]?assistant|thingsboard/i,
};

/** The token of a device is over, or its clock is wrong; of the client for C the name of the status. */
const deviceOver: Shape = {
  source: "environment",
  code: "token-over",
  says: /\bthe specified SAS token is expired\b|(?<!\bcase |[=!]= ?)\bIOTHUB_CLIENT_CONNECTION_EXPIRED_SAS_TOKEN\b/i,
};

/** Service Bus and Event Hubs, which name rights where others name roles. */
export const messaging: readonly Shape[] = [
  hub,
  device,
  deviceOver,
  ...refusals.map((shape): Shape => ({ ...shape, neighbour: "Service Bus namespace" })),
  ...connectionStrings,
];
