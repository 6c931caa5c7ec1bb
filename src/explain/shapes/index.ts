import { azureIdentityDotnetJava } from "./client/azure-identity-dotnet-java.ts";
import { azureIdentityPython } from "./client/azure-identity-python.ts";
import { azureIdentity } from "./client/azure-identity.ts";
import { code } from "./client/client.ts";
import { clocks } from "./client/clocks.ts";
import { credentials } from "./client/credentials.ts";
import { goLibraries } from "./client/go.ts";
import { javaLibraries } from "./client/java.ts";
import { openaiLibrary } from "./client/openai-library.ts";
import { rustAndCpp } from "./client/rust.ts";
import { missingSettings } from "./client/settings-missing.ts";
import { refusedSettings } from "./client/settings-refused.ts";
import { wiring } from "./client/wiring.ts";
import { autoscaling } from "./clusters/autoscaling.ts";
import { backups } from "./clusters/backups.ts";
import { clusters } from "./clusters/clusters.ts";
import { dnsZones } from "./clusters/dns-zones.ts";
import { grafana } from "./clusters/grafana.ts";
import { kubernetes } from "./clusters/kubernetes.ts";
import { nodePools } from "./clusters/node-pools.ts";
import { secretStores } from "./clusters/secret-stores.ts";
import { sidecars } from "./clusters/sidecars.ts";
import { serviceDiscovery } from "./clusters/service-discovery.ts";
import { armMentions } from "./control-plane/arm-mentions.ts";
import { arm } from "./control-plane/arm.ts";
import { busyResources } from "./control-plane/busy.ts";
import { directoryWrites } from "./control-plane/directory-writes.ts";
import { federatedCredentials } from "./control-plane/federated-credentials.ts";
import { providerAnswers } from "./control-plane/provider-answers.ts";
import { templates } from "./control-plane/templates.ts";
import { adalPython } from "./entra/adal-python.ts";
import { b2c } from "./entra/b2c.ts";
import { browserSignIns } from "./entra/browser-sign-ins.ts";
import { certificates } from "./entra/certificates.ts";
import { federation } from "./entra/federation.ts";
import { msalDotnet } from "./entra/msal-dotnet.ts";
import { msalPython } from "./entra/msal-python.ts";
import { msalRefusals } from "./entra/msal-refusals.ts";
import { msal } from "./entra/msal.ts";
import { springSignIns } from "./entra/spring-sign-ins.ts";
import { tokenChecks } from "./entra/token-checks.ts";
import { userSignIns } from "./entra/user-sign-ins.ts";
import { webApps } from "./entra/web-apps.ts";
import { agentFrameworks } from "./frameworks/agent-frameworks.ts";
import { dataClients } from "./frameworks/data-clients.ts";
import { dataLakes } from "./frameworks/data-lakes.ts";
import { databricks } from "./frameworks/databricks.ts";
import { frameworks } from "./frameworks/frameworks.ts";
import { machineLearning } from "./frameworks/machine-learning.ts";
import { modelCallers } from "./frameworks/model-callers.ts";
import { modelFrontEnds } from "./frameworks/model-front-ends.ts";
import { promptFlow } from "./frameworks/prompt-flow.ts";
import { pythonPrograms } from "./frameworks/python-programs.ts";
import { scriptFrameworks } from "./frameworks/script-frameworks.ts";
import { settingsOfApplications } from "./frameworks/settings-of-applications.ts";
import { settingsOfFrameworks } from "./frameworks/settings-of-frameworks.ts";
import { chains, links } from "./managed-identity/chain.ts";
import { managedIdentityHosts } from "./managed-identity/hosts.ts";
import { managedIdentitySilence } from "./managed-identity/managed-identity-silence.ts";
import { managedIdentityAnswers } from "./managed-identity/managed-identity.ts";
import { azureDevOps } from "./neighbours/azure-devops.ts";
import { containerApps } from "./neighbours/container-apps.ts";
import { databases } from "./neighbours/databases.ts";
import { limits } from "./neighbours/limits.ts";
import { messaging } from "./neighbours/messaging.ts";
import { monitor } from "./neighbours/monitor.ts";
import { neighbourStatuses } from "./neighbours/neighbour-statuses.ts";
import { registries } from "./neighbours/registries.ts";
import { searchService } from "./neighbours/search.ts";
import { sqlDrivers } from "./neighbours/sql-drivers.ts";
import { sql } from "./neighbours/sql.ts";
import { storeSignatures } from "./neighbours/store-signatures.ts";
import { stores } from "./neighbours/stores.ts";
import { vaults } from "./neighbours/vaults.ts";
import { networkLayers, networkWrappers } from "./network/network.ts";
import { winHttp } from "./network/winhttp.ts";
import { bareStatuses } from "./service/bare-statuses.ts";
import { dataPlane } from "./service/data-plane.ts";
import { frontEnds } from "./service/front-ends.ts";
import { gatewayPolicies } from "./service/gateway-policies.ts";
import { gateways, pages } from "./service/gateway.ts";
import { modelProxies } from "./service/model-proxies.ts";
import type { Shape } from "./shape.ts";
import { libraryFaults } from "./told/library-faults.ts";
import { statedCauses } from "./told/stated.ts";
import { toldCauses } from "./told/told-causes.ts";
import { toldChanges } from "./told/told-changes.ts";
import { toldCircumstances } from "./told/told-circumstances.ts";
import { toldDeployments } from "./told/told-deployments.ts";
import { toldEndpoints } from "./told/told-endpoints.ts";
import { toldShortcomings } from "./told/told-shortcomings.ts";
import { ansible, credentialsNotHad } from "./tools/ansible.ts";
import { arcAgent } from "./tools/arc-agent.ts";
import { aspire } from "./tools/aspire.ts";
import { azCopy } from "./tools/azcopy.ts";
import { azureDeveloperCli } from "./tools/azd.ts";
import { azureCli } from "./tools/azure-cli.ts";
import { azurePowerShell } from "./tools/azure-powershell.ts";
import { credentialHelpers } from "./tools/credential-helpers.ts";
import { deployments } from "./tools/deployments.ts";
import { developerTools } from "./tools/developer-tools.ts";
import { editors } from "./tools/editors.ts";
import { foundryAgents } from "./tools/foundry-agents.ts";
import { functions } from "./tools/functions.ts";
import { goAzureSdk } from "./tools/go-azure-sdk.ts";
import { graphPowerShell } from "./tools/graph-powershell.ts";
import { infrastructure } from "./tools/infrastructure.ts";
import { microsoft365 } from "./tools/microsoft-365.ts";
import { pipelineTasks } from "./tools/pipelines.ts";
import { pnpPowerShell } from "./tools/pnp-powershell.ts";
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
    ...storeSignatures,
    ...limits,
    ...registries,
    ...containerApps,
    ...azureDevOps,
    ...messaging,
    ...monitor,
    ...sqlDrivers,
    ...databases,
    ...sql,
    ...federatedCredentials,
    ...directoryWrites,
    ...templates,
    ...nodePools,
    ...providerAnswers,
    ...busyResources,
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
    ...sidecars,
    ...grafana,
    ...backups,
    ...functions,
    ...msal,
    ...msalPython,
    ...msalDotnet,
    ...adalPython,
    ...azureIdentity,
    ...azureIdentityDotnetJava,
    ...azureIdentityPython,
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
    ...modelCallers,
    ...modelFrontEnds,
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
    ...goAzureSdk,
    ...ansible,
    ...infrastructure,
    ...pipelineTasks,
    ...deployments,
    ...azCopy,
    ...credentialHelpers,
    ...editors,
    ...developerTools,
    ...browserSignIns,
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
    ...toldChanges,
    ...toldDeployments,
    ...toldShortcomings,
    ...libraryFaults,
    ...statedCauses,
  ],
];
