import { statedCode } from "../../../diagnoses/signs/stated.ts";
import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const azure = /azure|\baks\b|azurecr|kubelogin|\bazwi\b/i;

/** Clusters themselves: what makes them, what runs their machines, what signs in to them, Flux in them. */
export const clusters: readonly Shape[] = [
  {
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 400,
    says: /\bgetting static credential is not allowed because this cluster is set to disable local accounts\b/i,
  },
  {
    // A cluster that asks Azure who may do what in it.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "AKS cluster",
    says: /\buser does not have access to the resource in azure\. update role assignment\b[^.]{0,30}|: azure does not have opinion for this user\b/i,
  },
  {
    // What lets clusters grow.
    source: "environment",
    code: "setting-missing",
    says: /(?<=: |["']|^)(?:subscription ID|tenant ID|(?:node )?resource group|ARM client (?:ID|secret)) (?:is )?not set\b/i,
    near: /karpenter|autoscaler|azure manager/i,
  },
  {
    // Flux.
    source: "environment",
    code: "federated-variables-missing",
    says: /missing environment variables for workload identity\. check webhook\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bazure (?:client|tenant) ID is not set in the service account annotation\b[^.]{0,40}|\benvironment variable AZURE_ENVIRONMENT_FILEPATH is not set|\b(?:resourceManagerEndpoint and tokenAudience|containerRegistryDNSSuffix) must be set in the environment file/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\binvalid azure registry: ["'][^"']{0,120}["']|\binvalid AKS cluster ID: ["'][^"']{0,160}["']|\bno kubeconfig found for AKS cluster \S{1,160} matching the specified address\b/i,
  },
  {
    // The provider of Azure in Kubernetes, and its helper for registries.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:tenant|client) id annotation \S{1,100} is not found or the value is empty|\bclient ID not found in service account annotations\b[^.]{0,20}|\buseInstanceMetadata must be enabled without azure credentials|\bauxiliary token provider is not set when multi-tenant is enabled|\b(?:SNI name|API server IP) not provided in identity bindings config/i,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /\bkubernetes service account token is not provided for image\b/i,
  },
  {
    // kubelogin on a platform that hands out tokens.
    source: "environment",
    code: "id-token-refused",
    says: /\bgithub actions ID token (?:request failed with status code: ?\d{3}|is empty)/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bADAL(?:ClientCert|ClientSecret|DeviceCode)Credential is not supported in non-legacy mode|\bKUBERNETES_EXEC_INFO env(?:ironment)? var(?:iable)? is empty/i,
  },
  {
    // kubectl and the plug-in are of releases that have no version of their interface in common.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bexec plugin: invalid apiVersion \\?["']client\.authentication\.k8s\.io\/\w{2,10}|\bapi version: client\.authentication\.k8s\.io\/\w{2,10} is not supported|\bexec plugin is configured to use API version client\.authentication\.k8s\.io\/\w{2,10}, plugin returned version\b[^.]{0,20}/i,
    near: azure,
    unlike: /\baws\b|\beks\b|\bgcloud\b|\bgke\b|\bdoctl\b/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\bunable to find a matching public certificate\b|\bunable to create credential from certificate\b[^.]{0,80}|\bfailed to read the certificate file \([^)]{0,160}\)/i,
    near: /kubelogin|\bazwi\b|\bspn\b|service principal|ClientCertificate|cloud.?provider|azidentity/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\bfailed to decode (?:a )?pem block from (?:certificate|private key)|\bfailed to parse private key as Pkcs#1 or Pkcs#8\b|\bpkcs8 contained non-RSA key\b/i,
    near: /\bazwi\b/,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bcustom token endpoint (?:annotation suffix|audience|annotation key)\b[^.]{0,60} (?:cannot be|is not valid)/i,
    near: failing,
  },
  {
    source: "arm",
    code: "RoleDefinitionDoesNotExist",
    status: 400,
    says: /\brole definition (?!id\b)[\w ()-]{2,60} not found\b/i,
    near: /\bazwi\b|workload.?identity/i,
  },
  {
    // Cluster API, of the identity that is to make a cluster.
    source: "environment",
    code: "setting-missing",
    says: /\bnew AzureClusterCredentialsProvider from empty identityName|\bsubscriptionID is not set in cluster or AZURE_SUBSCRIPTION_ID\b[^.]{0,20}|\buser-assigned identity provider ids must not be null or empty for\b[^.]{0,30}|\bmust be specified for the ["']UserAssigned["'] identity type|\bis set to \\?"UserAssigned\\?" but no UserAssignedIdentityResourceID is present|\bcannot be empty if Identity\.Type is UserAssigned|\bresourceGroup must be specified when subscriptionID\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\brole assignment name must be a valid GUID\b|\bmust be set to ["']UserAssigned["'] when assigning any user identity|\bAzureClusterIdentity list of allowed namespaces doesn't include\b[^.]{0,40}/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bidentity type \w{1,40} not supported\b/i,
    near: /AzureClusterIdentity|\bcapz\b|AzureCluster\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:SubscriptionID|ResourceGroup) cannot be empty when (?:SubscriptionID|ResourceGroup) is specified\b/i,
    near: failing,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bcannot set both roleAssignmentName and systemAssignedIdentityRole\b/i,
  },
  {
    source: "imds",
    code: "no-binding",
    says: /\bVM is missing expected user assigned identity with client ID\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bSecurityProfile\.WorkloadIdentity cannot be enabled when\b[^]{0,20}OIDCIssuerProfile is disabled/i,
    near: failing,
  },
  {
    // The Azure CLI, of roles of a cluster; what refused them it keeps to itself.
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\bcould not (?:grant managed identity operator permission to \w{3,12} identity|delete role assignments? for \w[\w ]{1,40}\. are you an owner)\b/i,
  },
  {
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bACR \S{1,60} not found\. have you provided the right ACR name\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bplease provide both --service-principal and --client-secret to use sp as the cluster identity\b/i,
  },
  {
    // The Azure CLI, of a cluster that is to give tokens to its pods.
    source: "environment",
    code: "setting-missing",
    says: /\benabling workload identity requires enabling OIDC issuer\b/i,
  },
  {
    // Argo CD, of where a user comes back from Entra.
    source: "environment",
    code: statedCode("redirect-uri-mismatch"),
    says: /\binvalid redirect url\b[^.]{0,80}/i,
    near: /^(?=[^]*argo)(?=[^]*(?:\berror\b|fail))(?=[^]*(?:azure|entra|microsoft))/i,
    unlike: /\bokta\b|keycloak/i,
  },
];
