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
  kind: oneOf(hostKinds),
  /** Managed identities that are assigned to it. */
  identities: names,
  /** `updating` answers 410, `attaching` 404; the others as they say. */
  state: oneOf(["working", "updating", "attaching", "throttling", "failing"]),
  /** Something between the application and the host drops which identity is asked for. */
  ignoresSelection: no,
  /** Age of the token that the host hands out from its cache. */
  cachedTokenAgeSeconds: usually(seconds, 0),
  /** Cloud Shell: who is signed in there. */
  user: z.optional(text),
  /** Azure Arc: whether the application may read what proves that it runs on the machine. */
  mayReadAgentFiles: yes,
  /** The service account token that the cluster projects into the pod. */
  projectedToken: z.optional(
    z.strictObject({
      cluster: text,
      namespace: text,
      serviceAccount: text,
      audience: usually(text, "api://AzureADTokenExchange"),
      /** Age of the token when the application starts. */
      ageSeconds: usually(seconds, 120),
      lifetimeSeconds: usually(seconds, 3600),
      /** Whether the volume is really mounted. */
      mounted: yes,
    }),
  ),
});

/** An AKS cluster; Resource Manager knows it by its name. */
export const clusterSchema = z.strictObject({
  resourceGroup: text,
  /** With its trailing slash, as AKS writes it. */
  issuer: text,
  /** Whether Entra can read the issuer's keys. */
  published: yes,
  workloadIdentity: yes,
  /** Service accounts by `namespace/name`, each with the client id in its annotation. */
  serviceAccounts: named(text),
});

/** Where the application of a scenario runs, what its environment holds there, and from where it calls. */
export const placementSchema = z.strictObject({
  host: text,
  environment: named(text),
});
