import type { FlagChanges, Flags } from "./flags.ts";
import type { EvidenceKey, EvidenceMap, Origin } from "./evidence.ts";
import { variableOf } from "./setting-variable.ts";

type Values = { readonly [K in EvidenceKey]?: EvidenceMap[K] };

/** The real names and ids that a remedy can fill in. What is not known has a placeholder instead (`or`). */
export interface Known {
  readonly scenario?: string;
  /** How the scenario gets its token, or its key: a kind of credential. */
  readonly credential?: string;
  /** Tool of developers that a text is about, as `azure/developer-tools.ts` names it. */
  readonly tool?: string;
  /** Flags that the run was chosen by. */
  readonly flags?: Flags;
  /** What the remedies change of them. */
  readonly changes?: FlagChanges;
  readonly endpoint?: string;
  /** Address of a Foundry project that a text shows as a client's base URL, without Azure OpenAI's route behind it. */
  readonly bareProject?: string;
  readonly host?: string;
  readonly cloud?: string;
  readonly deployment?: string;
  /** The version in use: a date, or `v1` on the route without versions. */
  readonly apiVersion?: string;
  readonly resourceId?: string;
  readonly account?: string;
  readonly resourceGroup?: string;
  readonly subscriptionId?: string;
  readonly tenantId?: string;
  readonly applicationId?: string;
  /** The file that a client's certificate is read from. */
  readonly certificatePath?: string;
  readonly principalId?: string;
  readonly principalType?: "User" | "Group" | "ServicePrincipal";
  /** Whoever looked, where another's access was asked about: that one calls nothing, and only reads. */
  readonly reader?: Pick<Known, "principalId" | "principalType">;
  /** What kind of identity the token is of. */
  readonly identity?: EvidenceMap["claims"]["identity"];
  /** Resource id of the managed identity that the token is of, or of the resource that has it. */
  readonly identityResourceId?: string;
  /** Client id of the managed identity that the settings name. */
  readonly namedIdentity?: string;
  /** What is asked here for a managed identity. */
  readonly managedIdentitySource?: EvidenceMap["host"]["managedIdentitySource"];
  /** Does it run in a pod? */
  readonly inPod?: boolean;
  /** The CI system that runs it. */
  readonly ci?: string;
  /** Resource at which a role must be granted: the account, or the Foundry project in it. */
  readonly accessScope?: string;
  /** Data action that the call needs. */
  readonly dataAction?: string;
  /** Service beside Azure OpenAI that refused, where a text shows one. */
  readonly neighbour?: string;
  /** By the name of a setting: what gives it here, or the variable that is looked for first. */
  readonly origins?: Readonly<Record<string, Origin>>;
  /** Where variables are written that conflict with others and that a file gives. */
  readonly conflicting?: readonly Origin[];
  /** Endpoint and custom subdomain that ARM has of the account; null: it has no custom subdomain. */
  readonly accountEndpoint?: string;
  readonly customSubdomain?: string | null;
  /** Is the call refused for another reason too? Then waiting for this one to heal is of no use. */
  readonly refusedOtherwise?: boolean;
  /** The host to which an encrypted connection stood. */
  readonly reached?: string;
  /** The way that requests take; absent where nobody looked. */
  readonly route?: EvidenceMap["route"];
}

/** How it was run, as far as what is said of it follows from that. */
export interface Ran extends Pick<Known, "scenario" | "credential" | "flags"> {
  /** Was another's access asked about, and not that of whoever signed in? */
  readonly asksAboutAnother?: boolean | undefined;
}

/** Reads the names from the evidence of one scenario: what the token says before what the settings say. */
export function knownFrom(evidence: Values, { asksAboutAnother, ...ran }: Ran = {}): Known {
  const { claims, account, endpoint, access, host } = evidence;
  const setting = (...names: string[]): string | undefined =>
    names
      .map((name) => evidence.settings?.settings.find((fact) => fact.setting === name && !fact.secret)?.shown)
      .find(Boolean);
  const known: { [K in keyof Known]: Known[K] | null | undefined } = {
    ...ran,
    endpoint: endpoint?.origin ?? setting("endpoint"),
    host: endpoint?.host,
    cloud: endpoint?.cloud,
    deployment: setting("deployment"),
    apiVersion: endpoint?.route === "v1" ? "v1" : endpoint?.apiVersion,
    resourceId: account?.id ?? access?.scope ?? setting("resourceId"),
    account: account?.name ?? endpoint?.subdomain,
    resourceGroup: account?.resourceGroup,
    subscriptionId: account?.subscriptionId,
    tenantId: claims?.tenantId ?? setting("tenantId"),
    applicationId: claims?.applicationId ?? setting("managedIdentityClientId", "clientId"),
    certificatePath: setting("clientCertificatePath"),
    // Whose access was looked at needs the role, whoever looked.
    principalId: access?.principalId ?? claims?.principalId,
    principalType: access?.principalType ?? typeOf(claims),
    identity: claims?.identity,
    identityResourceId: claims?.managedIdentityResourceId,
    namedIdentity: setting("managedIdentityClientId"),
    managedIdentitySource: host?.managedIdentitySource,
    inPod: host?.kubernetes,
    ci: host?.ci,
    accessScope: access?.scope,
    dataAction: access?.dataAction,
    origins: evidence.settings && originsIn(evidence.settings),
    conflicting: evidence.settings?.conflicts.flatMap(({ written = [] }) => written),
    // As it is set: ARM puts a slash behind it.
    accountEndpoint: account?.endpoint?.replace(/\/$/, ""),
    reached: evidence.connection?.host,
    route: evidence.route,
  };
  return {
    ...told<Known>(known),
    ...(asksAboutAnother && {
      reader: told<Known>({ principalId: claims?.principalId, principalType: typeOf(claims) }),
    }),
    ...(account && { customSubdomain: account.customSubdomain || null }),
  };
}

/** Without what was not told. */
const told = <T extends object>(members: { [K in keyof T]: T[K] | null | undefined }): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value)) as T;

const originsIn = ({ settings }: EvidenceMap["settings"]): Known["origins"] =>
  Object.fromEntries(
    settings.map((fact) => [
      fact.setting,
      fact.from ?? { kind: "environment", name: variableOf(fact, settings) },
    ]),
  );

/** What Azure calls the kind of the principal that signed in. */
function typeOf(claims: Values["claims"]): Known["principalType"] {
  if (claims?.principalKind === "user") return "User";
  return claims?.principalKind === "application" ? "ServicePrincipal" : undefined;
}

/** The value, or a placeholder in angle brackets that a shell takes literally once quoted. */
export const or = (value: string | undefined, placeholder: Uppercase<string>): string =>
  value ?? `<${placeholder}>`;

/** Placeholders for what is the target's: whoever calls it, the value is the same. */
export const targetPlaceholders: readonly Uppercase<string>[] = [
  "ACCOUNT",
  "CLOUD",
  "DEPLOYMENT",
  "ENDPOINT",
  "HOST",
  "LOCATION",
  "RESOURCE_GROUP",
  "RESOURCE_ID",
  "SUBDOMAIN",
  "SUBSCRIPTION_ID",
  "TENANT_OF_THE_ACCOUNT",
];
