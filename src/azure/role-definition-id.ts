const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/**
 * The GUID by which role definitions compare, in lower case: the last one of the id, which in assignments is qualified
 * by a subscription and in the built-in definitions is not. null where the id holds none. Source: facts on ARM §2.
 */
export const roleDefinitionGuid = (id: string): string | null =>
  id.match(guid)?.at(-1)?.toLowerCase() ?? null;
