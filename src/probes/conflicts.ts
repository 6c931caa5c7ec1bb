import { cloudOfAuthority, endpointSuffixOf, publicCloud } from "../azure/clouds.ts";
import type { CredentialSpec } from "../azure/credential-kinds.ts";
import { chainLinks } from "../azure/default-chain.ts";
import { managedIdentitySourceOf } from "../azure/managed-identity-source.ts";
import { settings as specs } from "../azure/settings.ts";
import type { Environment } from "../core/environment.ts";
import type { EvidenceMap, Origin, SettingFact } from "../core/evidence.ts";
import { listed } from "../core/listed.ts";
import type { SettingName } from "../core/scenario.ts";

type Conflict = EvidenceMap["settings"]["conflicts"][number];

interface Sources {
  readonly spec: CredentialSpec;
  readonly environment: Environment;
  /** What the process had of the variables that an env file gives. */
  readonly replaced?: Environment | undefined;
}

/** Two spellings of the same value (a trailing slash, letter case of a host) do not compete. */
export const comparable = (value: string | undefined): string | undefined =>
  value?.trim().replace(/\/+$/, "").toLowerCase();

/** Settings that make client libraries do something else than was meant. Source: facts on environment variables §5. */
export const conflictsIn = (facts: readonly SettingFact[], sources: Sources): readonly Conflict[] => [
  ...rivalsIn(facts, sources),
  ...keyAndToken(sources),
  ...otherBaseUrl(facts, sources),
  ...(signsInAtAuthority(facts, sources) ? authorityOfAnotherCloud(facts) : []),
  ...identityNamedForNobody(facts, sources),
  ...identityNamedInVain(facts, sources),
];

function rivalsIn(facts: readonly SettingFact[], sources: Sources): Conflict[] {
  const stale = new Set<string>();
  const conflicts = facts.flatMap(({ setting, from, rivals }): Conflict[] => {
    if (!from) return [];
    const { name, file } = from;
    const differing = specs[setting as SettingName].ownFirst
      ? []
      : rivals.filter(({ differs }) => differs).map((rival) => rival.name);
    const others = isStale(from, sources) && !stale.has(name) ? [...differing, "the environment"] : differing;
    if (others.length === 0) return [];
    if (others.length > differing.length) stale.add(name);
    return [
      {
        code: `${setting}-rivals`,
        message: `${name}${others.length > differing.length ? ` of ${file}` : ""} is used; ${listed(others)} ${others.length === 1 ? "holds another value" : "hold other values"}.`,
        names: [name, ...differing],
      },
    ];
  });
  return stale.size === 0
    ? conflicts
    : [
        ...conflicts,
        {
          code: "environment-wins",
          message:
            "In a program dotenv and node --env-file keep what the environment holds: unset it there, if what the file gives is meant.",
          names: [...stale],
        },
      ];
}

/** The file gives the value here, and the program that loads the same file may find another. Source: their documentation. */
function isStale({ kind, name }: Origin, { environment, replaced = {} }: Sources): boolean {
  const before = replaced[name];
  return kind === "env-file" && before !== undefined && comparable(before) !== comparable(environment[name]);
}

const keyAndToken = ({ environment, spec }: Sources): Conflict[] =>
  spec.className && environment["AZURE_OPENAI_API_KEY"]?.trim()
    ? [
        {
          code: "key-and-token",
          message:
            "AZURE_OPENAI_API_KEY is set: AzureOpenAI refuses a token provider beside it, and some wrappers silently use the key.",
          names: ["AZURE_OPENAI_API_KEY"],
        },
      ]
    : [];

function otherBaseUrl(facts: readonly SettingFact[], { environment }: Sources): Conflict[] {
  const base = environment["OPENAI_BASE_URL"]?.trim();
  const endpoint = factOf(facts, "endpoint")?.shown;
  return base && endpoint && URL.parse(base)?.host !== URL.parse(endpoint)?.host
    ? [
        {
          code: "base-url-wins",
          message:
            "OPENAI_BASE_URL is set to another host: the openai package uses it instead of the endpoint.",
          names: ["OPENAI_BASE_URL"],
        },
      ]
    : [];
}

/** Of a chain only the links that read the environment do: others have their own cloud, as a managed identity has. */
const signsInAtAuthority = (facts: readonly SettingFact[], { spec }: Sources): boolean =>
  spec.className !== "DefaultAzureCredential" || environmentDecides(facts);

/** Does a link of the chain before the managed identity find in the environment what it signs in with? */
function environmentDecides(facts: readonly SettingFact[]): boolean {
  const links = linksIn(facts);
  const isSet = (name: SettingName): boolean => factOf(facts, name)?.state === "set";
  return (
    (links.includes("EnvironmentCredential") && (isSet("clientSecret") || isSet("clientCertificatePath"))) ||
    (links.includes("WorkloadIdentityCredential") && isSet("federatedTokenFile"))
  );
}

const linksIn = (facts: readonly SettingFact[]): readonly string[] =>
  chainLinks(factOf(facts, "tokenCredentials")?.shown);

/** The sign-in host that SDKs ask is of another cloud than the endpoint. Source: facts on environment variables §3. */
function authorityOfAnotherCloud(facts: readonly SettingFact[]): Conflict[] {
  const authority = factOf(facts, "authorityHost");
  const endpoint = factOf(facts, "endpoint");
  const host = URL.parse(endpoint?.shown ?? "")?.hostname ?? "";
  const cloud = endpointSuffixOf(host)?.cloud;
  if (!authority || !endpoint?.from || !cloud) return [];
  const [variable = ""] = authority.names;
  if (authority.shown === undefined) {
    if (cloud === publicCloud) return [];
    const message = `${variable} is not set: aoai-preflight signs in at ${cloud.authorityHost}, in the endpoint's cloud, and SDKs at ${publicCloud.authorityHost} unless code names another host. Set ${variable} to ${cloud.authorityHost}, and they ask the same.`;
    return [{ code: "authorityHost-unset", message, names: [variable] }];
  }
  const asked = cloudOfAuthority(authority.shown);
  const name = authority.from?.name ?? variable;
  return asked && asked !== cloud
    ? [
        {
          code: "authorityHost-of-another-cloud",
          message: `${name} is the sign-in host of ${asked.name}, and ${host} is an account's in ${cloud.name}.`,
          names: [name, endpoint.from.name],
        },
      ]
    : [];
}

/** The chain asks for another managed identity here than where nobody hands this variable to it. Source: the same. */
function identityNamedForNobody(facts: readonly SettingFact[], { spec }: Sources): Conflict[] {
  const identity = factOf(facts, "managedIdentityClientId");
  const [shared] = identity?.rivals.filter(({ differs }) => differs) ?? [];
  const isVariable = identity?.from && identity.names.includes(identity.from.name);
  return spec.className === "DefaultAzureCredential" &&
    identity?.from &&
    isVariable &&
    shared &&
    !environmentDecides(facts) &&
    linksIn(facts).includes("ManagedIdentityCredential")
    ? [
        {
          code: "managedIdentityClientId-unread",
          message: `${identity.from.name} names the managed identity here, and no SDK reads it: unless code hands it to DefaultAzureCredential as managedIdentityClientId, that asks for the one that ${shared.name} names. With the same value in both they agree.`,
          names: [identity.from.name, shared.name],
        },
      ]
    : [];
}

/** Hosts of one identity, of which the SDKs take none by name. Source: facts on managed identity §§6, 8. */
const nameless: Readonly<Partial<Record<string, string>>> = {
  "service-fabric": "Service Fabric",
  "cloud-shell": "Cloud Shell",
};

function identityNamedInVain(facts: readonly SettingFact[], { environment, spec }: Sources): Conflict[] {
  const identity = factOf(facts, "managedIdentityClientId");
  const isAsked =
    spec.className === "ManagedIdentityCredential" ||
    (spec.className === "DefaultAzureCredential" && linksIn(facts).includes("ManagedIdentityCredential"));
  const clientId = identity?.shown;
  const host = nameless[managedIdentitySourceOf(environment, { clientId })];
  return identity?.from && clientId && isAsked && host
    ? [
        {
          code: "managedIdentityClientId-refused",
          message: `${identity.from.name} names a managed identity, and ${host} has one that cannot be named: the SDKs refuse before they ask.`,
          names: [identity.from.name],
        },
      ]
    : [];
}

const factOf = (facts: readonly SettingFact[], name: SettingName): SettingFact | undefined =>
  facts.find(({ setting }) => setting === name);
