import { clientOptions, type CreateCredential } from "./credential.ts";
import { inEnvironment } from "./in-environment.ts";
import { certificateFile, lookingFirst } from "./opened-file.ts";

export const createEnvironment: CreateCredential = async (input) => {
  const { EnvironmentCredential } = await import("@azure/identity");
  const { values } = input;
  const credential = inEnvironment(
    ["tenantId", "clientId", "clientSecret", "clientCertificatePath"],
    values,
    () => new EnvironmentCredential(clientOptions(input)),
  );
  return lookingFirst(credential, () => certificateFile(values));
};
