import * as z from "zod/mini";

/** The version of Microsoft.CognitiveServices that is asked. Source: facts on ARM §7. */
export const accountsVersion = "api-version=2025-09-01";

/** A member that may be missing, or of a shape we do not know: then it is null. */
export const maybe = <T extends z.core.$ZodType>(schema: T) => {
  // oxlint-disable-next-line promise/valid-params -- zod's catch, no promise's
  return z.catch(z.nullish(schema), null);
};

/** What of an account decides about calling it. */
export const accountShape = z.object({
  id: z.string(),
  kind: maybe(z.string()),
  location: maybe(z.string()),
  properties: z.object({
    endpoint: maybe(z.string()),
    endpoints: maybe(z.record(z.string(), z.string())),
    customSubDomainName: maybe(z.string()),
    disableLocalAuth: maybe(z.boolean()),
    publicNetworkAccess: maybe(z.string()),
    networkAcls: maybe(
      z.object({
        defaultAction: maybe(z.string()),
        ipRules: maybe(z.array(z.object({ value: z.string() }))),
      }),
    ),
    privateEndpointConnections: maybe(
      z.array(
        z.object({
          name: z.string(),
          properties: z.object({
            privateLinkServiceConnectionState: maybe(z.object({ status: maybe(z.string()) })),
          }),
        }),
      ),
    ),
    provisioningState: maybe(z.string()),
  }),
});
