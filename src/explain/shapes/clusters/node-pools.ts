import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const ofNodes = /\bnodes?\b|agent ?pool|\baks\b|kubernetes|vmss|VMExtension|\bCSE\b/i;

/** The script that sets a cluster's machine up. What other scripts mean by such numbers is their own. */
const ofSetUp = /vmssCSE|\bcse-agent\b|\bagents? ?pools?\b|\baks\b/i;

/**
 * Clusters as Azure makes them: what their machines met when they were set up, what refuses them machines, and what
 * stands before them. Source: Microsoft Learn, "Troubleshoot the VMExtensionError_… error", which names these numbers.
 */
export const nodePools: readonly Shape[] = [
  {
    // The script that sets a machine up tries the way out, then the cluster's own interface.
    source: "arm",
    code: "nodes-unconnected",
    says: /\bunable to establish outbound connection from agents\b[^.]{0,60}|\bagents are unable to establish connection to kubernetes API server\b/i,
    near: ofNodes,
  },
  {
    source: "arm",
    code: "nodes-unconnected",
    says: /\bVMExtensionError_(?:OutboundConn|K8SAPIServerConn)Fail\b/i,
    near: failing,
  },
  {
    source: "arm",
    code: "nodes-unconnected",
    says: /\bexit status ?= ?5[01]\b/i,
    near: ofSetUp,
  },
  {
    source: "arm",
    code: "nodes-unresolving",
    says: /\bagents are unable to resolve kubernetes API server name\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "nodes-unresolving",
    says: /\bVMExtensionError_K8SAPIServerDNSLookupFail\b/i,
    near: failing,
  },
  {
    source: "arm",
    code: "nodes-unresolving",
    says: /\bexit status ?= ?52\b/i,
    near: ofSetUp,
  },
  {
    // A size of machines that a kind of subscription is not sold in a region.
    source: "arm",
    code: "SkuNotAvailable",
    status: 400,
    says: /\bVM size of (?:AgentPoolProfile ?:? ?)?\S{1,60} is not allowed in your subscription in location\b[^.]{0,40}/i,
  },
  {
    source: "arm",
    code: "provider-unregistered",
    status: 409,
    says: /\bSubscriptionNotRegisteredWithAKS\b[^.]{0,80}/i,
  },
  {
    // A lock on one resource of the group keeps the service from taking another away.
    source: "arm",
    code: "ScopeLocked",
    status: 409,
    says: /\bresource group ["']?[\w.()-]{1,100}["']? (?:under subscription[^.]{0,60} )?is locked, please remove\b[^.]{0,40}/i,
    near: ofNodes,
  },
  {
    // The controller that sets up an application gateway, of its own identity.
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\bErrorApplicationGatewayForbidden\b[^.]{0,120}|\bAGIC identity needs at ?least (?:has )?["']?contributor["']? access to\b[^.]{0,60}/i,
    near: failing,
    unlike: /["']actions? ["']?microsoft\.|resource ["']azurerm_role_assignment/i,
  },
];
