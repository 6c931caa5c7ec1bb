import type { Shape } from "../shape.ts";

/** What is answered when a federated credential of a managed identity is made. */
export const federatedCredentials: readonly Shape[] = [
  {
    source: "arm",
    code: "federated-credential-refused",
    status: 400,
    says: /federated identity credentials? (?:must have exactly one audience|from http body has empty properties|name ["'][^"']{1,130}["'] is invalid)|issuer and subject combination already exists for this managed identity|support for federated identity credentials not enabled/i,
  },
  {
    source: "arm",
    code: "ConcurrentFederatedIdentityCredentialsWrites",
    status: 409,
    says: /concurrent write requests? to federated identity credential|federated identity credentials are written concurrently/i,
  },
  {
    source: "arm",
    code: "ParentResourceNotFound",
    status: 404,
    says: /the parent user-assigned identity (?:doesn't|does not) exist/i,
  },
];
