/**
 * Services beside Azure OpenAI that refuse in words of their own to the same credentials, each with the least of its
 * built-in roles for reading data. Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles.
 */
export const neighbours = {
  "App Configuration store": "App Configuration Data Reader",
  "container registry": "AcrPull",
  "key vault": "Key Vault Secrets User",
  "storage account": "Storage Blob Data Reader",
} as const;

export type Neighbour = keyof typeof neighbours;

export const isNeighbour = (name: string | undefined): name is Neighbour =>
  name !== undefined && name in neighbours;
