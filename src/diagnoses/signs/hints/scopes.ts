import type { Failure } from "../../../core/observation.ts";
import { role } from "./grants.ts";

/* Where a text says that a role is held, and where it was wanted. */

/** The name of a resource, of which people make several: with a number or a hyphen. */
const name = /(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)+|[a-z]{2,20}\d{1,4})/.source;

/** A role that somebody holds. */
const holds = `(?<!\\bnot have\\b[^.]{0,40})${role}`;

const anyName = new RegExp(`(?<![\\w/.-])${name}(?![\\w.-])`, "gi");

/** Where a role is held. */
const heldAt = [
  `${holds}[^.;|]{0,60}?(?:→|->|=>|\\b(?:on|at|for|scope:?)\\b)(?: (?:the|our|my|account|resource|vault|container|only))* ?["'*]{0,2}${name}\\b(?!/)`,
  `(?<![\\w-])${name}: [\\w ]{3,40}${role}`,
  `${holds}[^]{0,200}?(?:accounts|storageAccounts|vaults|searchServices|resourceGroups)\\/${name}["'\\s,]`,
].map((pattern) => new RegExp(pattern, "gi"));

/** What a client calls: the first label of a host of Azure's. */
const called =
  /(?<![\w.-])(?<name>[a-z][a-z0-9-]{1,60})\.(?:openai\.azure|cognitiveservices\.azure|services\.ai\.azure|(?:blob|dfs|queue|table)\.core\.windows|vault\.azure|azconfig|search\.windows)\./gi;

/** A text that names more speaks of everything. */
const mostNames = 60;

const named = (text: string, pattern: RegExp): string[] => {
  const names = [...text.matchAll(pattern)].flatMap(({ groups }) => groups?.["name"]?.toLowerCase() ?? []);
  return [...new Set(names)].slice(0, mostNames);
};

/** Names that were made alike: "ai-dev" and "ai-prod", "docs1" and "docs2". */
const stem = (one: string): string => /^[a-z]+/.exec(one)?.[0] ?? one;
const alike = (one: string, other: string): boolean =>
  one !== other &&
  (stem(one) === stem(other) ||
    (one.length > 4 && other.length > 4 && (one.startsWith(other) || other.startsWith(one))));

/** Where Azure Resource Manager refused: the parts of the last scope that it names. */
function refusedAt(text: string): readonly string[] {
  const scopes = [...text.matchAll(/\bscope(?:\(s\))? ["'](?<scope>[^"']{4,400})["']/g)];
  return (scopes.at(-1)?.groups?.["scope"] ?? "").toLowerCase().split("/");
}

const kinds = "subscriptions|projects?|containers?|accounts";
const part = `\\b(?<kind>${kinds})[\\/"' =]{1,3}(?<name>(?!name\\b|level\\b|of\\b|on\\b|the\\b)[\\w-]{3,60})(?![\\w-]|\\/projects)`;
const heldPart = new RegExp(`${holds}[^]{0,160}?${part}`, "gi");
const anyPart = new RegExp(part, "gi");

/** The role is held in one container, project or account, and another of the kind is spoken of. */
function heldInAnotherPart(text: string): boolean {
  const parts = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(({ groups }) =>
      `${groups?.["kind"]?.replace(/s$/i, "") ?? ""} ${groups?.["name"] ?? ""}`.toLowerCase(),
    );
  const held = parts(heldPart);
  const kindOf = (one: string): string => one.slice(0, one.indexOf(" "));
  return parts(anyPart).some(
    (one) => !held.includes(one) && held.some((known) => kindOf(known) === kindOf(one)),
  );
}

/** Names that begin as those of such resources do, not of applications, identities and groups. */
const ofResource =
  /^(?:a?oai|ais?|fdry|foundry|cog|cv|di|lang|srch|search|appcs)-|^(?:st|kv|acr|cr)[a-z0-9-]/;

/** The role is held at another resource than the one that is called, and not at that one. */
export function heldElsewhere(text: string, { source }: Failure): boolean {
  const held = heldAt.flatMap((pattern) => named(text, pattern));
  if (source === "arm") {
    const wanted = refusedAt(text);
    return (
      held.length > 0 &&
      !held.some((one) => wanted.includes(one)) &&
      wanted.some((one) => held.some((known) => alike(one, known)))
    );
  }
  const others = [
    ...named(text, called),
    ...named(text, anyName).filter((one) => ofResource.test(one)),
  ].filter((one) => !held.includes(one));
  return others.some((one) => held.some((known) => alike(one, known))) || heldInAnotherPart(text);
}
