import { randomBytes } from "node:crypto";
import type { State } from "../state.ts";
import type { Host } from "../world/schema.ts";

/** The kinds of host that answer for managed identities. */
export type AnsweringKind = Exclude<Host["kind"], "none">;

/** What an application on such a host finds in its environment, and where the host answers. */
export interface HostPlace {
  readonly endpoint: string;
  environment(proof: string): Readonly<Record<string, string>>;
}

/*
 * Addresses and variables. Source: facts on managed identity, sections 1 and 3 to 8. The ports of App Service, Service
 * Fabric, Azure ML and Cloud Shell are those that people have seen: (unverified), and different from host to host.
 */
const imds = "http://169.254.169.254";
const appService = "http://169.254.129.4:8081/msi/token";
const arc = "http://127.0.0.1:40342";
const serviceFabric = "https://localhost:2377/metadata/identity/oauth2/token";
const machineLearning = "http://127.0.0.1:46808/MSI/auth";
const cloudShell = "http://localhost:50342/oauth2/token";

export const hostPlaces: Readonly<Record<AnsweringKind, HostPlace>> = {
  "virtual-machine": { endpoint: `${imds}/metadata/identity/oauth2/token`, environment: () => ({}) },
  "app-service": {
    endpoint: appService,
    environment: (proof) => ({ IDENTITY_ENDPOINT: appService, IDENTITY_HEADER: proof }),
  },
  "azure-arc": {
    endpoint: `${arc}/metadata/identity/oauth2/token`,
    environment: () => ({
      IDENTITY_ENDPOINT: `${arc}/metadata/identity/oauth2/token`,
      IMDS_ENDPOINT: arc,
    }),
  },
  "cloud-shell": { endpoint: cloudShell, environment: () => ({ MSI_ENDPOINT: cloudShell }) },
  "service-fabric": {
    endpoint: serviceFabric,
    environment: (proof) => ({
      IDENTITY_ENDPOINT: serviceFabric,
      IDENTITY_HEADER: proof,
      IDENTITY_SERVER_THUMBPRINT: "0123456789ABCDEF0123456789ABCDEF01234567",
    }),
  },
  "azure-ml": {
    endpoint: machineLearning,
    environment: (proof) => ({ MSI_ENDPOINT: machineLearning, MSI_SECRET: proof }),
  },
};

/** What shows that a request comes from the host itself; another on each host, and in each simulation. */
const proofs = new WeakMap<State["world"], Map<string, string>>();

export function hostProof(world: State["world"], name: string): string {
  const known = proofs.get(world) ?? new Map<string, string>();
  proofs.set(world, known);
  const proof = known.get(name) ?? randomBytes(16).toString("hex");
  known.set(name, proof);
  return proof;
}

/** The variables that the platform sets on the host of that name. */
export function hostEnvironment(world: State["world"], name: string): Readonly<Record<string, string>> {
  const host = world.hosts[name];
  if (!host || host.kind === "none") return {};
  return hostPlaces[host.kind].environment(hostProof(world, name));
}
