import { resourceOf } from "./clouds.ts";
import type { CredentialKind } from "../core/scenario.ts";

type Command = readonly string[];

/**
 * A tool of developers that keeps a sign-in of its own and takes it from no variable. Source: facts on environment
 * variables §4; for the options https://learn.microsoft.com/cli/azure/reference-index,
 * https://learn.microsoft.com/azure/developer/azure-developer-cli/reference and
 * https://learn.microsoft.com/powershell/module/az.accounts/connect-azaccount.
 */
export interface DeveloperTool {
  readonly name: string;
  /** How texts name it, or the credential that runs it. */
  readonly named: RegExp;
  readonly signIn: Command;
  /** The option by which the sign-in names a tenant. */
  readonly tenant: string;
  /** The options by which it names what a token is wanted for, if it has such. */
  readonly scope?: (scope: string) => Command;
  /** Chooses a subscription, and by that the tenant, among those that it is signed in to. */
  readonly choose?: Command;
  readonly signOut: Command;
  /** Takes away all that it keeps of sign-ins. */
  readonly forget: Command;
}

export const azureCli: DeveloperTool = {
  name: "the Azure CLI",
  named: /\bAzureCliCredential\b|\bAzure CLI\b|\baz (?:login|logout|account)\b/i,
  signIn: ["az", "login"],
  tenant: "--tenant",
  scope: (scope) => ["--scope", scope],
  choose: ["az", "account", "set", "--subscription", "<SUBSCRIPTION_ID>"],
  signOut: ["az", "logout"],
  forget: ["az", "account", "clear"],
};

/** By the kind of credential that runs it, where a scenario can have it. */
const tools: Readonly<
  Record<Extract<CredentialKind, `azure-${string}cli`> | "azure-powershell", DeveloperTool>
> = {
  "azure-cli": azureCli,
  "azure-developer-cli": {
    name: "the Azure Developer CLI",
    named: /\bAzureDeveloperCliCredential\b|\bAzure Developer CLI\b|\bazd\b/i,
    signIn: ["azd", "auth", "login"],
    tenant: "--tenant-id",
    signOut: ["azd", "auth", "logout"],
    forget: ["azd", "auth", "logout"],
  },
  "azure-powershell": {
    name: "Azure PowerShell",
    named: /\bAzurePowerShellCredential\b|\bAzure PowerShell\b|\bAz\.Accounts\b|\b[A-Z][a-z]+-Az[A-Z]\w+/,
    signIn: ["Connect-AzAccount"],
    tenant: "-Tenant",
    scope: (scope) => ["-AuthScope", resourceOf(scope)],
    choose: ["Set-AzContext", "-Subscription", "<SUBSCRIPTION_ID>"],
    signOut: ["Disconnect-AzAccount"],
    forget: ["Clear-AzContext", "-Force"],
  },
};

const table: ReadonlyMap<string, DeveloperTool> = new Map(Object.entries(tools));

/** The tool of that name, which is that of the credential that runs it. */
export const developerTool = (name: string | undefined): DeveloperTool | undefined => table.get(name ?? "");

/** Credentials that take nothing from any of these tools, and sign-ins of no person, for which a pipeline is set up. */
const others =
  /--(?:service-principal|identity|federated-token)\b|\bRunning Azure CLI Login\b|\bservice connection\b|\b(?:Environment|ClientSecret|ClientCertificate|ClientAssertion|UsernamePassword|ManagedIdentity|WorkloadIdentity|InteractiveBrowser|DeviceCode|VisualStudio|VisualStudioCode|SharedTokenCache|IntelliJ|AzurePipelines|OnBehalfOf|Broker)Credential/;

/** The name of the tool that a text is about; undefined where it names several, or another way to sign in beside it. */
export function developerToolIn(text: string): string | undefined {
  if (others.test(text)) return undefined;
  const named = [...table].filter(([, tool]) => tool.named.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

/** Signs in to a tenant, where one is given for what a token is wanted for. */
export const signInWith = (
  { signIn, tenant, scope: options }: DeveloperTool,
  to: string,
  scope?: string,
): Command => [...signIn, tenant, to, ...(scope === undefined ? [] : (options?.(scope) ?? []))];
