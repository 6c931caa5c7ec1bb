import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { HttpResponse } from "msw";
import { Refusal } from "../refusal.ts";
import { checkWorking, oauthRefusal } from "./answers.ts";
import type { HostState } from "./identity.ts";
import { answerToken } from "./instance-metadata.ts";

/** Where the agent leaves what only members of its group can read; clients accept no other place. */
const folder = "/var/opt/azcmagent/tokens";

/**
 * The agent of a machine that Azure Arc manages: it answers only who can read a file that it has just written. Source:
 * facts on managed identity, section 5.
 */
export function answerAzureArc(asked: HostState, request: Request): Response {
  const { state } = asked;
  const url = new URL(request.url);
  if (request.headers.get("metadata") !== "true")
    throw oauthRefusal(asked, 400, "bad_request_102", "Required metadata header not specified");
  checkWorking(asked);
  const secret = /^Basic (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (secret === undefined) throw challenge(asked);
  const file = state.agentSecrets.get(secret);
  if (file === undefined) throw oauthRefusal(asked, 401, "unauthorized", "The challenge token is not valid.");
  state.agentSecrets.delete(secret);
  rmSync(file, { force: true });
  return answerToken(asked, url.searchParams);
}

function challenge({ state, host }: HostState): Refusal {
  const file = `${folder}/${randomUUID()}.key`;
  const secret = randomBytes(32).toString("hex");
  // Where this machine does not let us write there, a client finds no file: as on a machine whose agent is broken.
  if (host.mayReadAgentFiles) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o750 });
      writeFileSync(file, secret, { mode: 0o640 });
      state.agentSecrets.set(secret, file);
    } catch {}
  }
  return new Refusal(
    new HttpResponse(null, {
      status: 401,
      headers: { "www-authenticate": `Basic realm=${file}`, date: state.now().toUTCString() },
    }),
  );
}
