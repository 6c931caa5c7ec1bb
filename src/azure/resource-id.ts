/** The parts of a resource's ARM id. */
export interface ResourceId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** Resource type with its provider, such as `Microsoft.CognitiveServices/accounts`. */
  readonly type: string;
  /** Names from the outermost resource to the innermost: as many as the type has levels. */
  readonly names: readonly [string, ...string[]];
}

/** An account's place: what commands and ARM calls need of its id. */
export interface AccountId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
}

const accountType = "Microsoft.CognitiveServices/accounts";
const shape = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/([^/]+)((?:\/[^/]+\/[^/]+)+)$/i;

/** Parses a resource's id; the case of its fixed words does not matter to ARM. null: not a resource's id. */
export function parseResourceId(id: string): ResourceId | null {
  const [, subscriptionId, resourceGroup, provider, rest] = shape.exec(id) ?? [];
  if (!subscriptionId || !resourceGroup || !provider || !rest) return null;
  const segments = rest.slice(1).split("/");
  const [name, ...inner] = segments.filter((_, index) => index % 2 === 1);
  const types = segments.filter((_, index) => index % 2 === 0);
  return name
    ? { subscriptionId, resourceGroup, type: [provider, ...types].join("/"), names: [name, ...inner] }
    : null;
}

/** Parses the id of a `Microsoft.CognitiveServices/accounts` resource; null for any other. */
export function parseAccountId(id: string): AccountId | null {
  const parsed = parseResourceId(id);
  if (parsed?.type.toLowerCase() !== accountType.toLowerCase()) return null;
  const { subscriptionId, resourceGroup, names } = parsed;
  return { subscriptionId, resourceGroup, name: names[0] };
}

/** The id that `parseAccountId` takes apart. */
export const formatAccountId = ({ subscriptionId, resourceGroup, name }: AccountId): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${accountType}/${name}`;
