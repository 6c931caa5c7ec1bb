import * as z from "zod/mini";
import { named, names, no, oneOf, seconds, text, yes, usually } from "./value.ts";

/* Where applications run, and what they find there. */

/** What answers for managed identities on a host. */
const hostKinds = [
  "none",
  "virtual-machine",
  "app-service",
  "azure-arc",
  "cloud-shell",
  "service-fabric",
  "azure-ml",
] as const;

export const hostSchema = z.strictObject({
  kind: oneOf(hostKinds).check(z.describe("What answers for managed identities on it.")),
  identities: names.check(z.describe("Managed identities that are assigned to it.")),
  state: oneOf(["working", "updating", "attaching", "throttling", "failing"]).check(
    z.describe("How that service fares: updating answers 410, attaching 404; the others as they say."),
  ),
  ignoresSelection: no.check(
    z.describe("Whether something between the application and the host drops which identity is asked for."),
  ),
  cachedTokenAgeSeconds: usually(seconds, 0).check(
    z.describe("Age in seconds of the token that the host hands out from its cache."),
  ),
  user: z.optional(text).check(z.describe("Cloud Shell: who is signed in there.")),
  mayReadAgentFiles: yes.check(
    z.describe("Azure Arc: whether the application may read what proves that it runs on the machine."),
  ),
  projectedToken: z
    .optional(
      z.strictObject({
        cluster: text.check(z.describe("Name of the cluster.")),
        namespace: text.check(z.describe("Namespace of the pod.")),
        serviceAccount: text.check(z.describe("Service account of the pod.")),
        audience: usually(text, "api://AzureADTokenExchange").check(z.describe("Audience of the token.")),
        ageSeconds: usually(seconds, 120).check(
          z.describe("Age of the token in seconds when the application starts."),
        ),
        lifetimeSeconds: usually(seconds, 3600).check(z.describe("Seconds that the token is valid for.")),
        mounted: yes.check(z.describe("Whether the volume is really mounted.")),
      }),
    )
    .check(z.describe("The service account token that the cluster projects into the pod.")),
});

/** An AKS cluster; Resource Manager knows it by its name. */
export const clusterSchema = z.strictObject({
  resourceGroup: text.check(z.describe("Name of its resource group.")),
  issuer: text.check(z.describe("Issuer of its tokens, with its trailing slash, as AKS writes it.")),
  published: yes.check(z.describe("Whether Entra can read the issuer's keys.")),
  workloadIdentity: yes.check(z.describe("Whether workload identity is switched on.")),
  serviceAccounts: named(text).check(
    z.describe("Service accounts by namespace/name, each with the client id in its annotation."),
  ),
});

/** Where the application of a scenario runs, what its environment holds there, and from where it calls. */
export const placementSchema = z.strictObject({
  host: text.check(z.describe("Name of the host.")),
  environment: named(text).check(z.describe("Environment variables that the application has there.")),
});
