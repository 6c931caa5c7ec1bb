import type { TokenCredential } from "@azure/core-auth";
import { demandRegular, type Held } from "../regular-file.ts";
import type { SettingValues } from "../settings.ts";

/** A file that a credential opens when it is asked for a token. */
export interface OpenedFile {
  readonly path: string;
  readonly holds: Held;
}

/** What EnvironmentCredential opens: with a secret beside it, nothing. Source: facts on environment variables §2. */
export const certificateFile = (values: SettingValues): OpenedFile | null => {
  const { tenantId, clientId, clientSecret, clientCertificatePath: path } = values;
  return tenantId && clientId && !clientSecret && path ? { path, holds: "certificate" } : null;
};

/** What WorkloadIdentityCredential opens. Source: facts on environment variables §3. */
export const workloadTokenFile = (values: SettingValues): OpenedFile | null => {
  const { tenantId, clientId, managedIdentityClientId, federatedTokenFile: path } = values;
  return tenantId && (managedIdentityClientId || clientId) && path ? { path, holds: "token" } : null;
};

/** The same of ManagedIdentityCredential, which looks into the process's environment when it is asked, at no option. */
export const exchangedTokenFile = ({ managedIdentityClientId }: SettingValues): OpenedFile | null =>
  workloadTokenFile({
    tenantId: process.env["AZURE_TENANT_ID"] ?? "",
    clientId: managedIdentityClientId ?? process.env["AZURE_CLIENT_ID"] ?? "",
    federatedTokenFile: process.env["AZURE_FEDERATED_TOKEN_FILE"] ?? "",
  });

/**
 * Makes a credential look at its file before it opens it, each time it is asked, and tell with any error what belongs in
 * it (`holds`). `refuse` makes of an error what this credential throws of a file that it cannot read.
 */
export function lookingFirst<T extends TokenCredential>(
  credential: T,
  opened: () => OpenedFile | null,
  refuse: (error: unknown) => unknown = (error) => error,
): T {
  const getToken = credential.getToken.bind(credential);
  credential.getToken = async (scopes, options) => {
    const file = opened();
    if (!file) return getToken(scopes, options);
    const telling = (error: unknown): unknown =>
      error instanceof Error ? Object.assign(error, { holds: file.holds }) : error;
    await demandRegular(file.path, file.holds).catch((error: unknown) => {
      throw telling(refuse(error));
    });
    return getToken(scopes, options).catch((error: unknown) => {
      throw telling(error);
    });
  };
  return credential;
}
