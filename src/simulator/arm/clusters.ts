import { groupPath } from "../resource-ids.ts";
import type { State } from "../state.ts";
import { armList } from "./page.ts";
import { armAnswer, refusals } from "./refusals.ts";
import type { Asked } from "./routes.ts";

/* AKS clusters, as far as workload identity goes. Source: facts on ARM, section 8; on workload identity, section 3. */

const type = "Microsoft.ContainerService/managedClusters";

const clustersOf = ({ world }: State) =>
  Object.entries(world.clusters).map(([name, { resourceGroup, issuer, workloadIdentity }]) => ({
    id: `${groupPath(world, resourceGroup)}/providers/${type}/${name}`,
    name,
    type,
    location: world.resourceGroups[resourceGroup]?.location,
    properties: {
      provisioningState: "Succeeded",
      powerState: { code: "Running" },
      oidcIssuerProfile: { enabled: true, issuerURL: issuer },
      securityProfile: { workloadIdentity: { enabled: workloadIdentity } },
    },
  }));

export const list = (asked: Asked): Response =>
  armList(
    asked,
    clustersOf(asked.state).filter(({ id }) => id.toLowerCase().startsWith(`${asked.scope.toLowerCase()}/`)),
  );

export function get({ state, scope, named }: Asked): Response {
  const found = clustersOf(state).find(({ id }) => id.toLowerCase() === scope.toLowerCase());
  if (!found) throw refusals.noResource(state, type, named["name"] ?? "", named["group"] ?? "");
  return armAnswer(state, found);
}
