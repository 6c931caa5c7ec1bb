import type { SettingName } from "../../core/scenario.ts";
import { demandRegular } from "../regular-file.ts";
import { clientOptions, type CreateCredential, type CredentialInput } from "./credential.ts";
import { inEnvironment } from "./in-environment.ts";

/** What the chain and its links read from the environment when they are made. Source: facts on environment variables §§1-3. */
const read = [
  "tenantId",
  "clientId",
  "clientSecret",
  "clientCertificatePath",
  "federatedTokenFile",
  "tokenCredentials",
] as const satisfies SettingName[];

export const createDefaultChain: CreateCredential = async (input: CredentialInput) => {
  await demandRegular(input.values.clientCertificatePath, "with the certificate");
  await demandRegular(input.values.federatedTokenFile, "with the token of the workload");
  const { DefaultAzureCredential } = await import("@azure/identity");
  const { managedIdentityClientId } = input.values;
  return inEnvironment(
    read,
    input.values,
    () =>
      new DefaultAzureCredential({
        ...clientOptions(input),
        ...(managedIdentityClientId !== undefined && { managedIdentityClientId }),
      }),
  );
};
