import { toldShortcomings } from "./told/told-shortcomings.ts";
import { springSignIns } from "./entra/spring-sign-ins.ts";
import { winHttp } from "./network/winhttp.ts";
import { agentFrameworks } from "./client/agent-frameworks.ts";
import { azureIdentityDotnetJava } from "./client/azure-identity-dotnet-java.ts";
import { azureIdentity } from "./client/azure-identity.ts";
import { clocks, code } from "./client/client.ts";
import { credentials } from "./client/credentials.ts";
import { dataClients } from "./client/data-clients.ts";
import { databricks } from "./client/databricks.ts";
import { dataLakes } from "./client/data-lakes.ts";
import { frameworks } from "./client/frameworks.ts";
import { goLibraries } from "./client/go.ts";
import { javaLibraries } from "./client/java.ts";
import { openaiLibrary } from "./client/openai-library.ts";
import { machineLearning } from "./client/machine-learning.ts";
import { promptFlow } from "./client/prompt-flow.ts";
import { rustAndCpp } from "./client/rust.ts";
import { pythonPrograms } from "./client/python-programs.ts";
import { scriptFrameworks } from "./client/script-frameworks.ts";
import { missingSettings } from "./client/settings-missing.ts";
import { settingsOfApplications } from "./client/settings-of-applications.ts";
import { settingsOfFrameworks } from "./client/settings-of-frameworks.ts";
import { refusedSettings } from "./client/settings-refused.ts";
import { wiring } from "./client/wiring.ts";
import { armMentions } from "./control-plane/arm-mentions.ts";
import { arm } from "./control-plane/arm.ts";
import { directoryWrites } from "./control-plane/directory-writes.ts";
import { federatedCredentials } from "./control-plane/federated-credentials.ts";
import { adalPython } from "./entra/adal-python.ts";
import { templates } from "./control-plane/templates.ts";
import { b2c } from "./entra/b2c.ts";
import { certificates } from "./entra/certificates.ts";
import { federation } from "./entra/federation.ts";
import { msalDotnet } from "./entra/msal-dotnet.ts";
import { msalPython } from "./entra/msal-python.ts";
import { msalRefusals } from "./entra/msal-refusals.ts";
import { msal } from "./entra/msal.ts";
import { tokenChecks } from "./entra/token-checks.ts";
import { userSignIns } from "./entra/user-sign-ins.ts";
import { webApps } from "./entra/web-apps.ts";
import { chains, links } from "./managed-identity/chain.ts";
import { managedIdentityHosts } from "./managed-identity/hosts.ts";
import { managedIdentitySilence } from "./managed-identity/managed-identity-silence.ts";
import { managedIdentityAnswers } from "./managed-identity/managed-identity.ts";
import { networkLayers, networkWrappers } from "./network/network.ts";
import { bareStatuses } from "./service/bare-statuses.ts";
import { containerApps } from "./service/container-apps.ts";
import { dataPlane } from "./service/data-plane.ts";
import { frontEnds } from "./service/front-ends.ts";
import { gatewayPolicies } from "./service/gateway-policies.ts";
import { gateways, pages } from "./service/gateway.ts";
import { messaging } from "./service/messaging.ts";
import { modelProxies } from "./service/model-proxies.ts";
import { monitor } from "./service/monitor.ts";
import { neighbourStatuses } from "./service/neighbour-statuses.ts";
import { searchService } from "./service/search.ts";
import { sqlDrivers } from "./service/sql-drivers.ts";
import { stores } from "./service/stores.ts";
import { vaults } from "./service/vaults.ts";
import type { Shape } from "./shape.ts";
import { libraryFaults } from "./told/library-faults.ts";
import { statedCauses } from "./told/stated.ts";
import { toldCauses } from "./told/told-causes.ts";
import { toldDeployments } from "./told/told-deployments.ts";
import { toldEndpoints } from "./told/told-endpoints.ts";
import { toldCircumstances } from "./told/told-circumstances.ts";
import { ansible, credentialsNotHad } from "./tools/ansible.ts";
import { arcAgent } from "./tools/arc-agent.ts";
import { aspire } from "./tools/aspire.ts";
import { azureDeveloperCli } from "./tools/azd.ts";
import { azCopy } from "./tools/azcopy.ts";
import { azureCli } from "./tools/azure-cli.ts";
import { azurePowerShell } from "./tools/azure-powershell.ts";
import { credentialHelpers } from "./tools/credential-helpers.ts";
import { databases } from "./service/databases.ts";
import { deployments } from "./tools/deployments.ts";
import { developerTools } from "./tools/developer-tools.ts";
import { editors } from "./tools/editors.ts";
import { foundryAgents } from "./tools/foundry-agents.ts";
import { infrastructure } from "./tools/infrastructure.ts";
import { graphPowerShell } from "./tools/graph-powershell.ts";
import { kubernetes } from "./tools/kubernetes.ts";
import { microsoft365 } from "./tools/microsoft-365.ts";
import { pipelineTasks } from "./tools/pipelines.ts";
import { pnpPowerShell } from "./tools/pnp-powershell.ts";
import { registries } from "./service/registries.ts";
import { sql } from "./service/sql.ts";
import { autoscaling } from "./tools/autoscaling.ts";
import { backups } from "./tools/backups.ts";
import { clusters } from "./tools/clusters.ts";
import { dnsZones } from "./tools/dns-zones.ts";
import { functions } from "./tools/functions.ts";
import { grafana } from "./tools/grafana.ts";
import { secretStores } from "./tools/secret-stores.ts";
import { serviceDiscovery } from "./tools/service-discovery.ts";
import { terraform } from "./tools/terraform.ts";
import { tokenCaches } from "./tools/token-caches.ts";

/**
 * The shapes from the inside out: what answered, what refused before anything was sent, what happened on the way, and
 * what only wraps these. A failure of an outer layer is told after those of the inner ones.
 */
export const layers: readonly (readonly Shape[])[] = [
  [
    ...toldCauses,
    ...toldEndpoints,
    ...managedIdentityAnswers,
    ...managedIdentityHosts,
    ...dataPlane,
    ...vaults,
    ...stores,
    ...registries,
    ...containerApps,
    ...messaging,
    ...monitor,
    ...sqlDrivers,
    ...databases,
    ...sql,
    ...federatedCredentials,
    ...directoryWrites,
    ...templates,
    ...arm,
    ...arcAgent,
    ...b2c,
    ...gatewayPolicies,
    ...gateways,
    ...modelProxies,
  ],
  [
    ...clocks,
    ...tokenCaches,
    ...certificates,
    ...federation,
    ...kubernetes,
    ...clusters,
    ...secretStores,
    ...dnsZones,
    ...autoscaling,
    ...serviceDiscovery,
    ...grafana,
    ...backups,
    ...functions,
    ...msal,
    ...msalPython,
    ...msalDotnet,
    ...adalPython,
    ...azureIdentity,
    ...azureIdentityDotnetJava,
    ...goLibraries,
    ...javaLibraries,
    ...rustAndCpp,
    ...databricks,
    ...dataLakes,
    ...msalRefusals,
    ...tokenChecks,
    ...refusedSettings,
    ...missingSettings,
    ...settingsOfFrameworks,
    ...settingsOfApplications,
    ...credentials,
    ...openaiLibrary,
    ...frameworks,
    ...scriptFrameworks,
    ...agentFrameworks,
    ...machineLearning,
    ...promptFlow,
    ...dataClients,
    ...pythonPrograms,
    ...code,
    ...wiring,
    ...azureCli,
    ...azureDeveloperCli,
    ...foundryAgents,
    ...azurePowerShell,
    ...graphPowerShell,
    ...pnpPowerShell,
    ...terraform,
    ...ansible,
    ...infrastructure,
    ...pipelineTasks,
    ...deployments,
    ...azCopy,
    ...credentialHelpers,
    ...editors,
    ...developerTools,
    ...userSignIns,
    ...springSignIns,
    ...webApps,
    ...microsoft365,
    ...aspire,
  ],
  managedIdentitySilence,
  ...networkLayers,
  winHttp,
  [
    ...chains,
    ...links,
    ...credentialsNotHad,
    ...networkWrappers,
    ...armMentions,
    ...searchService,
    ...frontEnds,
    ...bareStatuses,
    ...neighbourStatuses,
    ...pages,
    ...toldCircumstances,
    ...toldDeployments,
    ...toldShortcomings,
    ...libraryFaults,
    ...statedCauses,
  ],
];
