import type { Sign } from "./sign.ts";

/** Clusters as Azure makes them. Source: Microsoft Learn, "Troubleshoot the VMExtensionError_… error". */
export const clusterSigns: readonly Sign[] = [
  {
    // Rules of a network, a firewall or a proxy keep the machines from what they need.
    code: "nodes-unconnected",
    means: { "connection-timeout": "likely" },
    mayBe: ["firewall-denied", "connection-refused-or-reset", "proxy-failure"],
  },
  {
    code: "nodes-unresolving",
    means: { "dns-failure": "likely" },
    mayBe: ["private-endpoint-dns", "connection-timeout"],
  },
];
