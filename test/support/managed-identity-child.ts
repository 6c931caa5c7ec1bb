/*
 * A process of its own for one managed identity host: MSAL keeps the source that it found, and its tokens, for as long
 * as the process lives. The last argument says what differs from the healthy world and which identity is asked for.
 */
import { ManagedIdentityCredential } from "@azure/identity";
import { createSimulation } from "../../src/simulator/index.ts";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";

const {
  world,
  identity = {},
  resource,
} = JSON.parse(process.argv[2] ?? "{}") as {
  readonly world: WorldDelta;
  readonly identity?: Readonly<Record<string, string>>;
  readonly resource: string;
};

const azure = await createSimulation({ world });
const { AZURE_MANAGED_IDENTITY_CLIENT_ID: _, ...environment } = azure.environment("managed-identity");
Object.assign(process.env, environment);
azure.start();
try {
  const options = { retryOptions: { maxRetries: 0 } };
  const { clientId, objectId, resourceId } = identity;
  const credential = clientId
    ? new ManagedIdentityCredential({ ...options, clientId })
    : objectId
      ? new ManagedIdentityCredential({ ...options, objectId })
      : resourceId
        ? new ManagedIdentityCredential({ ...options, resourceId })
        : new ManagedIdentityCredential(options);
  const { token } = await credential.getToken(`${resource}/.default`);
  process.stdout.write(Buffer.from(token.split(".")[1] ?? "", "base64url"));
} catch (error) {
  process.stdout.write(JSON.stringify({ error: String(error) }));
} finally {
  azure.stop();
}
