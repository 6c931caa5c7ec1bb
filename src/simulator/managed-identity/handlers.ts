import { http, type RequestHandler } from "msw";
import { answering } from "../refusal.ts";
import type { State } from "../state.ts";
import { answerAppService } from "./app-service.ts";
import { answerAzureArc } from "./azure-arc.ts";
import { answerCloudShell } from "./cloud-shell.ts";
import { hostPlaces, type AnsweringKind } from "./host.ts";
import type { HostState } from "./identity.ts";
import { answerInstanceMetadata } from "./instance-metadata.ts";
import { answerAzureMl, answerServiceFabric } from "./secret-header.ts";

const answers: Readonly<
  Record<AnsweringKind, (asked: HostState, request: Request) => Response | Promise<Response>>
> = {
  "virtual-machine": answerInstanceMetadata,
  "app-service": answerAppService,
  "azure-arc": answerAzureArc,
  "cloud-shell": answerCloudShell,
  "service-fabric": answerServiceFabric,
  "azure-ml": answerAzureMl,
};

/** What answers for managed identities on each host where a scenario runs; nothing does on a host of no such kind. */
export const managedIdentityHosts = (
  state: State,
): { readonly host: string; readonly only: string; readonly handlers: readonly RequestHandler[] }[] =>
  [...new Set(Object.values(state.world.scenarios).map(({ host }) => host))].flatMap((name) => {
    const host = state.world.hosts[name];
    if (!host || host.kind === "none") return [];
    const answer = answers[host.kind];
    const endpoint = new URL(hostPlaces[host.kind].endpoint);
    // A virtual machine's service has other paths too, which it refuses; the others have only the one.
    const path = host.kind === "virtual-machine" ? "/*" : endpoint.pathname;
    const resolver = answering((request) => answer({ state, name, host }, request));
    return [
      {
        host: endpoint.hostname,
        only: name,
        handlers: [http.all(`${endpoint.origin}${path}`, resolver)],
      },
    ];
  });
