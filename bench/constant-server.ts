/* A bare HTTPS server with a constant answer: what the served simulator is measured against. */
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createAuthority } from "../src/simulator/server/authority.ts";

const authority = await createAuthority();
const body = JSON.stringify({
  object: "chat.completion",
  choices: [{ message: { content: "x".repeat(600) } }],
});
const server = createServer(await authority.credentials("localhost", "genuine"), (incoming, outgoing) => {
  incoming
    .resume()
    .on("end", () => outgoing.writeHead(200, { "content-type": "application/json" }).end(body));
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ port, certificate: authority.certificate })}\n`);
});
process.on("SIGINT", () => process.exit());
