import { chainLinks } from "../../azure/default-chain.ts";
import type { SettingName } from "../../core/scenario.ts";
import { messageOf } from "../../core/thrown.ts";
import { linksOf } from "../chain.ts";
import type { SettingValues } from "../settings.ts";
import { quotingAz } from "./azure-cli-words.ts";
import { clientOptions, type CreateCredential, type CredentialInput } from "./credential.ts";
import { inEnvironment } from "./in-environment.ts";
import {
  certificateFile,
  exchangedTokenFile,
  lookingFirst,
  workloadTokenFile,
  type OpenedFile,
} from "./opened-file.ts";

/** What the chain and its links read from the environment when they are made. Source: facts on environment variables §§1-3. */
const read = [
  "tenantId",
  "clientId",
  "clientSecret",
  "clientCertificatePath",
  "federatedTokenFile",
  "tokenCredentials",
] as const satisfies SettingName[];

/** Links that open a file, and whether the chain then asks the next one where it cannot be read. Source: the same, §1. */
const openers: Readonly<
  Record<string, { opened: (values: SettingValues) => OpenedFile | null; passesOn: boolean }>
> = {
  EnvironmentCredential: { opened: certificateFile, passesOn: false },
  WorkloadIdentityCredential: { opened: workloadTokenFile, passesOn: true },
  ManagedIdentityCredential: { opened: exchangedTokenFile, passesOn: true },
};

export const createDefaultChain: CreateCredential = async (input: CredentialInput) => {
  const { CredentialUnavailableError, DefaultAzureCredential } = await import("@azure/identity");
  const { values } = input;
  const { managedIdentityClientId } = values;
  const chain = inEnvironment(
    read,
    values,
    () =>
      new DefaultAzureCredential({
        ...clientOptions(input),
        ...(managedIdentityClientId !== undefined && { managedIdentityClientId }),
      }),
  );
  const names = chainLinks(values.tokenCredentials);
  for (const [at, link] of linksOf(chain, names).entries()) {
    const opener = openers[names[at] ?? ""];
    if (!opener) continue;
    const unavailable = (cause: unknown): Error =>
      new CredentialUnavailableError(messageOf(cause), { cause });
    lookingFirst(link, () => opener.opened(values), opener.passesOn ? unavailable : undefined);
  }
  return quotingAz(chain);
};
