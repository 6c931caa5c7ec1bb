import type { Known } from "../../core/known.ts";
import type { Failure } from "../../core/observation.ts";
import type { Remedy } from "../../core/remedy.ts";
import { nameIdentity } from "./name-identity.ts";

type Source = NonNullable<Known["managedIdentitySource"]>;

/** A kind of host whose identities the Azure CLI shows and changes. */
interface Kind {
  /** Group of commands: `az <group> identity show`. */
  readonly group: string;
  /** The kind, and groups of commands for others that answer alike. */
  readonly words: string;
}

const containers = "az containerapp has --user-assigned in place of --identities";
const machine: Kind = { group: "vm", words: "a virtual machine here; az vmss has the same command" };
const site: Kind = {
  group: "webapp",
  words: `a web app here; az functionapp has the same command, ${containers}`,
};
const unknown: Kind = {
  group: "vm",
  words: `a virtual machine here; az webapp and az functionapp have the same command, ${containers}`,
};

/** Of the others only the portal shows and changes them. */
const kinds: { readonly [S in Source]?: Kind } = { imds: machine, "app-service": site };

/** App Service's words, of an identity that was named and of none. Source: facts on managed identity §4. */
const sitesWords = /\bno (?<named>user assigned or delegated )?(?:managed identity|msi) found for specified/i;

/** Which identities the host has; then to give it the one that is meant, or to name one that it has. */
export function giveIdentity(failure: Failure | undefined, known: Known): readonly Remedy[] {
  const { managedIdentitySource: source, origins, namedIdentity } = known;
  const words = sitesWords.exec(failure?.message ?? "");
  const kind = source ? kinds[source] : words ? site : unknown;
  const named = origins ? namedIdentity !== undefined : words?.groups?.["named"] !== undefined;
  const see = seeIdentities(kind, origins?.["managedIdentityClientId"]?.name, named);
  const assign = assignIdentity(kind);
  // App Service takes none by itself but the system-assigned one; a machine that finds none has none to name.
  if (kind === site && !named) {
    return [
      see,
      ...nameIdentity(
        "None is named, and there even the only user-assigned one has to be: name it by its client id.",
        "<CLIENT_ID>",
        known,
      ),
      assignIdentity(kind, "Only if it has none, assign"),
    ];
  }
  if (kind === machine && !named) return [see, assign];
  return [
    see,
    assign,
    ...nameIdentity(
      "Or name one that is assigned; leave it unset for the system-assigned one.",
      "<CLIENT_ID>",
      known,
    ),
  ];
}

function seeIdentities(kind: Kind | undefined, variable: string | undefined, isNamed: boolean): Remedy {
  const which = isNamed
    ? `See which identities the host has: what ${variable ?? "is asked for"} ${variable ? "names " : ""}must be the client id of one of them, not an application's and not an object id`
    : "See which identities the host has";
  return kind
    ? {
        text: `${which}.`,
        commands: [
          ["az", kind.group, "identity", "show", "--name", "<HOST>", "--resource-group", "<RESOURCE_GROUP>"],
        ],
      }
    : { text: `${which} (portal: the host › Identity).` };
}

function assignIdentity(kind: Kind | undefined, assign = "Assign"): Remedy {
  const list = ["az", "identity", "list", "--query", "[].{name:name, clientId:clientId, id:id}"];
  const commands = [[...list, "--output", "table"]];
  if (!kind)
    return {
      text: `${assign} it to the host, by its id (portal: the host › Identity).`,
      commands,
    };
  return {
    text: `${assign} the one that is meant to the host (${kind.words}).`,
    commands: [
      ...commands,
      [
        "az",
        kind.group,
        "identity",
        "assign",
        "--name",
        "<HOST>",
        "--resource-group",
        "<RESOURCE_GROUP>",
        "--identities",
        "<IDENTITY_RESOURCE_ID>",
      ],
    ],
  };
}
