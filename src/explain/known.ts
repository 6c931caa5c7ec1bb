import { guidShape } from "../azure/setting-flaws.ts";
import { endpointSuffixOf } from "../azure/clouds.ts";
import { isApiManagement } from "../azure/endpoint.ts";
import { developerToolIn } from "../azure/developer-tools.ts";
import { isNeighbour, type Neighbour } from "../azure/neighbours.ts";
import { parseAccountId } from "../azure/resource-id.ts";
import type { Known } from "../core/known.ts";
import type { Failure } from "../core/observation.ts";

const account =
  /\/subscriptions\/[\w-]+\/resourceGroups\/[^/\s"']+\/providers\/Microsoft\.CognitiveServices\/accounts\/[\w-]+/i;

/** How Azure Resource Manager names an account that it does not find. Source: facts on ARM §10. */
const unfoundAccount =
  /\bMicrosoft\.CognitiveServices\/accounts\/([\w-]{1,64})["'] under resource group ["']([^"'\s]{1,90})["']/i;

/** With what clients of OpenAI put behind it, or nothing; the project's own interface has other paths. */
const bareProject =
  /https:\/\/[\w-]{1,64}\.services\.ai\.azure\.(?:com|us)\/api\/projects\/[\w-]{1,64}(?=\/*(?:[^\w/.-]|$|(?:chat|responses|completions|embeddings|models)\b))/i;

const subscription =
  /\bsubscriptions?(?:\/| (?:id ?)?(?:: ?|= ?)?["'(]{0,2})([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\b/i;

/** The real names and ids that a text gives, for remedies to fill in. */
export function knownFromText(failures: readonly Failure[], text: string): Known {
  const detail = (...names: readonly string[]): string | undefined =>
    failures.flatMap(({ details = {} }) => names.flatMap((name) => details[name] ?? [])).at(0);
  const id = (...names: readonly string[]): string | undefined => {
    const value = detail(...names);
    return value && guidShape.test(value) ? value : undefined;
  };
  const who = failures.map(({ details = {} }) => details).find(namesPrincipal);
  const addresses = [...text.matchAll(/https:\/\/([\w-]+(?:\.[\w-]+)+)/gi)];
  const endpoint = addresses.find(([, name = ""]) => endpointSuffixOf(name));
  const gateway = addresses.find(([, name = ""]) => isApiManagement(name));
  const host =
    endpoint?.[1]?.toLowerCase() ??
    failures.find((failure) => failure.host)?.host ??
    gateway?.[1]?.toLowerCase();
  const deployment = /\/openai\/deployments\/([\w.-]+)\//.exec(text)?.[1];
  const resourceId = account.exec(text)?.[0];
  const named = resourceId ? parseAccountId(resourceId) : null;
  const [, unfound, groupOfUnfound] = (named ? null : unfoundAccount.exec(text)) ?? [];
  const known = {
    tenantId: id("tenantId"),
    applicationId: id("applicationId"),
    principalId: id("principalId", "principal"),
    principalType: who && typeOf(who),
    dataAction: accountAction.exec(detail("dataAction") ?? "")?.[0],
    host,
    endpoint: endpoint && `https://${endpoint[1]?.toLowerCase()}`,
    bareProject: bareProject.exec(text)?.[0],
    cloud: host ? endpointSuffixOf(host)?.cloud.name : undefined,
    deployment,
    resourceId,
    account: named?.name ?? unfound,
    resourceGroup: named?.resourceGroup ?? groupOfUnfound,
    subscriptionId: named?.subscriptionId ?? subscription.exec(text)?.[1],
    neighbour: neighbourIn(failures),
    tool: developerToolIn(text),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

/** A data action of the account, without the full stop of a sentence that ends in it. */
const accountAction = /^Microsoft\.CognitiveServices\/[\w./*-]*[\w*]/i;

type Details = NonNullable<Failure["details"]>;

const namesPrincipal = ({ principalId, principal }: Details): boolean =>
  principalId !== undefined || principal !== undefined;

/**
 * What Azure calls the principal's kind. People are told by their name, for which redaction puts another; Azure
 * Resource Manager tells an application by its client id. An object id alone can be anybody's. Source: facts on ARM
 * §10, on roles §2.
 */
function typeOf({ client, principal }: Details): Known["principalType"] {
  if (client !== undefined && guidShape.test(client)) return "ServicePrincipal";
  return /@|^<user-\d+>$/.test(client ?? principal ?? "") ? "User" : undefined;
}

/** Which service refused, where that was one beside the account. */
function neighbourIn(failures: readonly Failure[]): Neighbour | undefined {
  const name = failures.find(({ source, details }) => source === "openai" || details?.["neighbour"])
    ?.details?.["neighbour"];
  return isNeighbour(name) ? name : undefined;
}
