import { randomBytes } from "node:crypto";
import type { WorldText } from "./schema.ts";

const openAIUser = "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd";
const reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

const subscriptionId = "6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41";
const resourceGroup = `/subscriptions/${subscriptionId}/resourceGroups/rg-ai`;
const account = `${resourceGroup}/providers/Microsoft.CognitiveServices/accounts/contoso-ai`;
const tenantId = "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f";
const issuer = `https://westeurope.oic.prod-aks.azure.com/${tenantId}/c2a9e6d4-1b3f-4e5a-9c7d-8f0e2a4b6c8d/`;

const identity = (name: string, clientId: string, principalId: string) => ({
  clientId,
  principalId,
  tenant: "contoso",
  resourceId: `${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
});

const assignment = (id: string, principal: string, role: string, scope: string) => ({
  id,
  principal,
  role,
  scope,
  createdOn: "2026-01-12T09:30:00Z",
});

/**
 * A world in which every scenario works. Ids are fixed; keys and secrets are made anew each time.
 * The variables have the names that the project's notebooks use.
 */
export function healthyWorld(): WorldText {
  const key = randomBytes(16).toString("hex");
  // The shape of a client secret's value: 40 characters, "Q~" after the fourth.
  const secret = `${randomBytes(2).toString("hex").slice(0, 3)}8Q~${randomBytes(17).toString("hex")}`;
  const target = {
    OPENAI_API_BASE: "https://contoso-ai.openai.azure.com/",
    OPENAI_API_VERSION: "2024-10-21",
    OPENAI_API_DEPLOY: "gpt-4o-mini",
  };
  const preflight = { tenant: "contoso", clientId: "b5a4d3c2-9e8f-4706-9514-03f2e1d0c9b8" };
  const vm = identity(
    "id-preflight-vm",
    "7e6d5c4b-3a29-4180-8f7e-6d5c4b3a2918",
    "1d2c3b4a-5968-4776-8594-a3b2c1d0e9f8",
  );
  const pod = identity(
    "id-preflight-pod",
    "2b3c4d5e-6f70-4812-9324-5465768798a9",
    "9a8b7c6d-5e4f-4302-a1b0-c9d8e7f60514",
  );

  return {
    name: "healthy",
    clock: { aheadSeconds: 0 },
    entra: {},
    arm: {},
    tenants: {
      contoso: {
        id: tenantId,
        domain: "contoso.onmicrosoft.com",
        displayName: "Contoso",
      },
      fabrikam: {
        id: "5c7e9a1b-3d5f-4a7c-9e1b-d3f5a7c9e1b3",
        domain: "fabrikam.onmicrosoft.com",
        displayName: "Fabrikam",
      },
    },
    applications: {
      preflight: {
        ...preflight,
        principalId: "4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718",
        objectId: "7a8b9c0d-1e2f-4a3b-8c4d-5e6f708192a3",
        secrets: { main: { value: secret, endsAt: "2099-12-31T00:00:00Z" } },
      },
      // Microsoft's developer sign-on application, the default of InteractiveBrowserCredential.
      "developer-sign-on": {
        clientId: "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
        tenant: "contoso",
        multiTenant: true,
        publicClient: true,
        redirectUris: { loopback: "http://localhost" },
      },
    },
    users: {
      ada: {
        principalId: "8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9",
        tenant: "contoso",
        userName: "ada@contoso.onmicrosoft.com",
      },
    },
    groups: {
      // The person's role comes by way of a group, as it does in most tenants.
      "model-users": {
        principalId: "3f2e1d0c-9b8a-4796-8574-635241302f1e",
        tenant: "contoso",
        members: { ada: true },
      },
      // Whoever checks a role must be able to read assignments, deny assignments and the account.
      "account-readers": {
        principalId: "c0b1a2d3-e4f5-4607-b819-2a3b4c5d6e7f",
        tenant: "contoso",
        members: { "model-users": true, preflight: true, "vm-identity": true, "pod-identity": true },
      },
    },
    managedIdentities: {
      "vm-identity": vm,
      "pod-identity": {
        ...pod,
        federatedCredentials: {
          preflight: {
            issuer,
            subject: "system:serviceaccount:ai:preflight",
            audience: "api://AzureADTokenExchange",
          },
        },
      },
    },
    hosts: {
      laptop: {},
      vm: { kind: "virtual-machine", identities: { "vm-identity": true } },
      pod: {
        kind: "virtual-machine",
        projectedToken: { cluster: "aks-ai", namespace: "ai", serviceAccount: "preflight" },
      },
    },
    clusters: {
      "aks-ai": {
        resourceGroup: "rg-ai",
        issuer,
        serviceAccounts: { "ai/preflight": pod.clientId },
      },
    },
    managementGroups: { "mg-contoso": { tenant: "contoso" } },
    subscriptions: { main: { id: subscriptionId, tenant: "contoso", managementGroup: "mg-contoso" } },
    resourceGroups: {
      "rg-ai": { subscription: "main", location: "swedencentral" },
      "rg-web": { subscription: "main", location: "swedencentral" },
    },
    accounts: {
      "contoso-ai": {
        resourceGroup: "rg-ai",
        location: "swedencentral",
        customSubdomain: "contoso-ai",
        keys: { key1: key, key2: randomBytes(16).toString("hex") },
        deployments: {
          "gpt-4o-mini": {
            model: "gpt-4o-mini",
            version: "2024-07-18",
            operations: { chatCompletion: true, responses: true },
          },
          "text-embedding-3-small": {
            model: "text-embedding-3-small",
            version: "1",
            operations: { embeddings: true },
          },
        },
      },
    },
    roleAssignments: {
      "application-uses-model": assignment(
        "a1f0c3d2-7b64-4e58-9a12-5d3c7e8f9011",
        "preflight",
        openAIUser,
        account,
      ),
      "vm-uses-model": assignment("b2e1d4c3-8a75-4f69-8b23-6e4d8f90a122", "vm-identity", openAIUser, account),
      "pod-uses-model": assignment(
        "c3d2e5b4-9986-4a7a-9c34-7f5e90a1b233",
        "pod-identity",
        openAIUser,
        account,
      ),
      "people-use-model": assignment(
        "d4c3f6a5-a897-4b8b-8d45-806fa1b2c344",
        "model-users",
        openAIUser,
        account,
      ),
      "readers-read": assignment(
        "e5b4a796-b7a8-4c9c-9e56-9170b2c3d455",
        "account-readers",
        reader,
        `/subscriptions/${subscriptionId}`,
      ),
    },
    person: { user: "ada" },
    scenarios: {
      "api-key": { host: "laptop", environment: { ...target, OPENAI_API_KEY: key } },
      interactive: { host: "laptop", environment: target },
      "service-principal": {
        host: "laptop",
        environment: {
          ...target,
          AZURE_TENANT_ID: tenantId,
          AZURE_CLIENT_ID: preflight.clientId,
          AZURE_CLIENT_SECRET: secret,
        },
      },
      "managed-identity": {
        host: "vm",
        environment: { ...target, AZURE_MANAGED_IDENTITY_CLIENT_ID: vm.clientId },
      },
      "workload-identity": {
        host: "pod",
        environment: {
          ...target,
          AZURE_TENANT_ID: tenantId,
          AZURE_CLIENT_ID: pod.clientId,
          AZURE_AUTHORITY_HOST: "https://login.microsoftonline.com/",
          KUBERNETES_SERVICE_HOST: "10.0.0.1",
        },
      },
    },
  };
}
