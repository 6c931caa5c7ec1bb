import { demandRegular } from "../regular-file.ts";
import { clientOptions, type CreateCredential } from "./credential.ts";
import { inEnvironment } from "./in-environment.ts";

export const createEnvironment: CreateCredential = async (input) => {
  await demandRegular(input.values.clientCertificatePath, "with the certificate");
  const { EnvironmentCredential } = await import("@azure/identity");
  return inEnvironment(
    ["tenantId", "clientId", "clientSecret", "clientCertificatePath"],
    input.values,
    () => new EnvironmentCredential(clientOptions(input)),
  );
};
