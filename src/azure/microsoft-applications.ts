/** The Azure CLI's, which the Azure Developer CLI and @azure/identity's sign-in by browser use as well. */
export const azureCliApplication = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

const names: ReadonlyMap<string, string> = new Map([
  [azureCliApplication, "Azure CLI"],
  ["1950a258-227b-4e31-a9cf-717495945fc2", "Azure PowerShell"],
  ["aebc6443-996d-45c2-90f0-388ff96faa56", "Visual Studio Code"],
]);

/**
 * The name of an application of Microsoft's own that developers sign in with, by its id; no customer can change what it
 * is registered with. Source: facts on tokens §2.
 */
export const microsoftApplication = (id: string | undefined): string | undefined => names.get(id ?? "");
