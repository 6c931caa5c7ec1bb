/** What is known of a service beside Azure OpenAI. */
interface Facts {
  /** How it lets a principal at its data: by roles, or in a way of its own. */
  readonly access: Roles | "access-policy" | "database-user" | "directory-permission" | "roles-of-its-own";
  /** The private DNS zone of its endpoints. Source: https://learn.microsoft.com/azure/private-link/private-endpoint-dns. */
  readonly privateZone?: string;
  /** How access is given. */
  readonly link: string;
}

/**
 * The least of its built-in roles for reading and for writing data.
 * Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles.
 */
export interface Roles {
  readonly read: string;
  readonly write: string;
  /** What else there is to know before one is chosen. */
  readonly note?: string;
}

const vault = { privateZone: "privatelink.vaultcore.azure.net" };

/** Services beside Azure OpenAI that refuse in words of their own to the same credentials. */
export const neighbours = {
  // Where it lets Azure decide who may do what in it.
  "AKS cluster": {
    access: {
      read: "Azure Kubernetes Service RBAC Reader",
      write: "Azure Kubernetes Service RBAC Writer",
      note: "For what belongs to no namespace: Azure Kubernetes Service RBAC Cluster Admin.",
    },
    link: "https://learn.microsoft.com/azure/aks/manage-azure-rbac",
  },
  "App Configuration store": {
    access: { read: "App Configuration Data Reader", write: "App Configuration Data Owner" },
    privateZone: "privatelink.azconfig.io",
    link: "https://learn.microsoft.com/azure/azure-app-configuration/concept-enable-rbac",
  },
  "Azure SQL server": {
    access: "database-user",
    privateZone: "privatelink.database.windows.net",
    link: "https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure",
  },
  "container registry": {
    access: {
      read: "AcrPull",
      write: "AcrPush",
      note: "Where its roles are assigned by repository: Container Registry Repository Reader, Container Registry Repository Writer.",
    },
    privateZone: "privatelink.azurecr.io",
    link: "https://learn.microsoft.com/azure/container-registry/container-registry-rbac-built-in-roles-overview",
  },
  // Its roles for data are not those of Azure, and are not seen among these.
  "Cosmos DB account": {
    access: "roles-of-its-own",
    privateZone: "privatelink.documents.azure.com",
    link: "https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-grant-data-plane-access",
  },
  "data collection rule": {
    access: { read: "Monitoring Reader", write: "Monitoring Metrics Publisher" },
    privateZone: "privatelink.monitor.azure.com",
    link: "https://learn.microsoft.com/azure/azure-monitor/logs/logs-ingestion-api-overview",
  },
  // What Microsoft Graph serves.
  directory: {
    access: "directory-permission",
    link: "https://learn.microsoft.com/graph/permissions-overview",
  },
  "key vault": {
    ...vault,
    access: { read: "Key Vault Secrets User", write: "Key Vault Secrets Officer" },
    link: "https://learn.microsoft.com/azure/key-vault/general/rbac-guide",
  },
  // The older of its two models: role assignments for data have no effect there.
  "key vault with access policies": {
    ...vault,
    access: "access-policy",
    link: "https://learn.microsoft.com/azure/key-vault/general/assign-access-policy",
  },
  // Its words are those of Event Hubs as well.
  "Service Bus namespace": {
    access: {
      read: "Azure Service Bus Data Receiver",
      write: "Azure Service Bus Data Sender",
      note: "For Event Hubs: Azure Event Hubs Data Receiver, Azure Event Hubs Data Sender.",
    },
    privateZone: "privatelink.servicebus.windows.net",
    link: "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-managed-service-identity",
  },
  "search service": {
    access: { read: "Search Index Data Reader", write: "Search Index Data Contributor" },
    privateZone: "privatelink.search.windows.net",
    link: "https://learn.microsoft.com/azure/search/search-security-rbac",
  },
  "storage account": {
    access: { read: "Storage Blob Data Reader", write: "Storage Blob Data Contributor" },
    privateZone: "privatelink.blob.core.windows.net",
    link: "https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access",
  },
} as const satisfies Readonly<Record<string, Facts>>;

/** The plain name of a service beside Azure OpenAI. */
export type Neighbour = keyof typeof neighbours;

/** Whether a name is that of a known neighbour. */
export const isNeighbour = (name: string | undefined): name is Neighbour =>
  name !== undefined && Object.hasOwn(neighbours, name);

/** What is known of a neighbour; undefined for anything else. */
export const neighbourNamed = (name: string | undefined): Facts | undefined =>
  isNeighbour(name) ? neighbours[name] : undefined;
