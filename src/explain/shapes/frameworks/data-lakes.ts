import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const lake = /azure|abfss?\b|wasbs?\b|adls?\b|core\.windows\.net|databricks|hadoop/i;

/** What makes accounts and their containers. */
const storageMade =
  /\bazurerm_storage|\bDeployment(?: Error Details|Failed)\b|Microsoft\.Storage\/storageAccounts|\bStorage Account creation\b|\bBlobContainersClient\b|\bazd (?:up|provision)\b/;

/**
 * Programs that read and write files in storage accounts: Hadoop's driver, which Spark, Hive and Trino bring along,
 * Databricks, and the object store of Rust, which delta-rs and DataFusion are built on. Sources: hadoop-azure
 * (AbfsConfiguration, AzureBlobFileSystemStore, SimpleKeyProvider), arrow-rs-object-store (src/azure).
 */
export const dataLakes: readonly Shape[] = [
  {
    // The driver falls back to a key where no other way to sign in is configured for the account.
    source: "environment",
    code: "account-key-unset",
    says: /invalid configuration value detected for (?<missing>fs\.azure\.account\.key)\b|\bConfigurationPropertyNotFoundException\b[^]{0,80}|configuration property [\w.-]{1,120}\.core\.windows\.net not found\b|configuration property fs\.azure\.[\w.-]{1,120} not found\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\b(?:abfss?|wasbs?):\/\/\S{1,200} has (?:invalid|no) authority\b|\bInvalidUriAuthorityException\b[^]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bsecret provider ["']\w{2,40}["'] not found for type ["']azure\b|\bno ?FileSystem for scheme\W{1,4}(?:abfss?|wasbs?|adl)\b|\bClassNotFoundException: (?:class )?org\.apache\.hadoop\.fs\.(?:azure|adl)\w{0,4}\.\w{1,60}|\bclass org\.apache\.hadoop\.fs\.(?:azure|adl)\w{0,4}\.[\w.]{1,60} not found\b(?! is solved)/i,
    unlike: /["'] means\b/,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /unable to load (?:OAuth|custom|SAS|AAD) token provider class\b[^.]{0,120}|failed to initialize (?:org\.apache\.hadoop\.fs\.azurebfs|\S{1,60}TokenProvider)\b[^.]{0,80}/i,
    near: lake,
  },
  {
    // Databricks hands the user's own sign-in on to some readers, and to others nothing.
    source: "environment",
    code: "passthrough-token-missing",
    says: /could not find ADLS Gen[12] token\b|\bAzureCredentialNotFoundException\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bgeneric MicrosoftAzure error: (?:account|container name) must be specified\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bgeneric MicrosoftAzure error: (?:unable (?:to )?(?:parse source url|decode access key)|url did not match any known pattern|failed parsing an SAS key|missing component in SAS query pair|invalid (?:access|encryption) key)\b[^]{0,120}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bgeneric MicrosoftAzure error: configuration key: \S{1,80} is not known\b|generating SAS keys (?:with SAS tokens auth|while skipping signatures) is not supported|configuration key: \S{1,80} is not valid for store ["']MicrosoftAzure/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /["'\u0060]az account get-access-token["'\u0060] command failed\b[^]{0,80}/i,
    near: /MicrosoftAzure|object.?store|delta|datafusion|polars/i,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /\berror reading federated token file\b/i,
    near: /MicrosoftAzure|object.?store|azure|delta/i,
    unlike: /eks\.amazonaws|\bAWS\b/,
  },
  {
    source: "environment",
    code: "account-key-unset",
    says: /\bazurebfs\.contracts\.exceptions\.KeyProviderException\b/i,
  },
  {
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "storage account",
    says: /\bthe specified (?:filesystem|container) does not exist\b/i,
    near: /abfss?\b|wasbs?\b|azurebfs|core\.windows\.net|ContainerNotFound|FilesystemNotFound|storage account/i,
    unlike: /docker|\byarn\b/i,
  },
  {
    source: "openai",
    code: "account-unfit",
    status: 409,
    neighbour: "storage account",
    says: /\bendpoint does not support BlobStorageEvents or SoftDelete\b/i,
  },
  {
    // Somebody without any credential.
    source: "openai",
    code: "anonymous-refused",
    status: 409,
    neighbour: "storage account",
    says: /\bpublic access is not permitted on this storage account\b|\bPublicAccessNotPermitted\b/i,
    unlike: storageMade,
  },
  {
    // A container for everybody, in an account that has none.
    source: "arm",
    code: "container-public",
    status: 409,
    says: /\bpublic access is not permitted on this storage account\b|\bPublicAccessNotPermitted\b/i,
    near: storageMade,
  },
  {
    // Trino's own reader. Source: trino-filesystem-azure (AzureLocation).
    source: "environment",
    code: "setting-malformed",
    says: /\binvalid azure (?:ABFS|WASB) location\. expected form is\b[^]{0,160}|\binvalid azure storage (?:container|account) name\. (?:valid characters|cannot)\b[^]{0,120}/i,
  },
  {
    // The first library for lakes of the first generation.
    source: "environment",
    code: "setting-missing",
    says: /\btenant_id and client_id must be supplied for authentication\b/i,
    near: lake,
  },
  {
    // The second blobfuse.
    source: "environment",
    code: "setting-missing",
    says: /\bconfig error in azstorage \[[\w ]{1,80} not provided\]/i,
    unlike: /\bfmt\.Errorf\(/,
  },
  {
    // The first blobfuse: told to use an identity, in a release that reads keys only.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bexactly one of account key and SAS token must be specified in the config file\b/i,
    near: /\bauth_?type["' :=]{1,4}(?:MSI|SPN)\b|managed.?identity/i,
  },
  {
    source: "environment",
    code: "account-key-unset",
    says: /\bexactly one of account key and SAS token must be specified in the config file\b/i,
    near: failing,
    unlike: /\bauth_?type["' :=]{1,4}(?:MSI|SPN)\b|managed.?identity/i,
  },
];
