import { learnByKey, type Add } from "./identifiers-by-key.ts";
import { mapText } from "./map-text.ts";
import { quoteForBash, quoteForPowerShell } from "./remedy.ts";
import { replaceNames } from "./replace-names.ts";
import { shellWords } from "./shell-words.ts";
import type { Redaction } from "./vocabulary.ts";

/** Also right after a percent-encoded character, whose digits look like a part of it: `%27` and the id in a filter. */
const guid = /(?:\b|(?<=%[0-9a-f]{2}))[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;

/** Shortens every GUID in a text for reading: `3c1e…90`. */
export const shortenIds = (text: string, ellipsis = "…"): string =>
  text.replaceAll(guid, (id) => id.slice(0, 4) + ellipsis + id.slice(-2));

/** Types of resources whose names have a kind of their own. */
const kindByType: ReadonlyMap<string, string> = new Map(
  Object.entries({
    accounts: "account",
    deployments: "deployment",
    userassignedidentities: "identity",
  }),
);

const word = String.raw`[^\s/"'\`<>()[\],;?#]+`;

/**
 * 64 characters are the longest that may stand before the @ (RFC 5321); without a bound a long text takes long. An
 * apostrophe may stand in a name (o'brien); before one it is a quotation mark.
 */
const userName = /[\w.+#-][\w.+'#-]{0,63}(?:@|%40)[\w-]+(?:\.[\w-]+)+/g;

/** Identifiers known by their shape; the identifier is the last group, or all of the match. First match names it. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ["user", /\/\/([^\s/@]+)@/g],
  ["user", userName],
  ["subject", /\b(?:system:serviceaccount:|repo:)[^\s'"`,;)]+/g],
  ["subscription", new RegExp(`/subscriptions/(${word})`, "gi")],
  ["resource-group", new RegExp(`/resourceGroups/(${word})`, "gi")],
  ["deployment", new RegExp(`/openai/deployments/(${word})`, "g")],
  ["id", guid],
  ["host", /\b[a-z][a-z0-9+.-]{0,30}:\/\/(?:[^\s/@]*@)?([^\s/:?#"'`<>()[\],;|\\]+)/gi],
  [
    "host",
    /(?<![\w.@-])(?:[\w-]+\.)+(?:com|net|org|io|us|cn|de|eu|uk|ms|ai|dev|app|cloud|corp|internal|local|lan|svc)(?![\w-]|\.\w)/gi,
  ],
  ["address", /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)/g],
  ["address", /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi],
  ["address", /(?<![\w:])(?:[0-9a-f]{1,4}:)+(?::[0-9a-f]{1,4})+(?![\w:])/gi],
  ["path", /\b[A-Za-z]:\\(?:[^\\/:*?"<>|\n]+\\)*[^\\/:*?"<>|\s']*/g],
  [
    "path",
    /(?<![\w.:/>-])(?:~|\/(?:home|Users|root|var|etc|tmp|opt|mnt|media|run|usr|srv|private|secrets?|builds?|github|__w|workspaces?|app|data|agent|Volumes))\/[^\s"'`,;()<>]+/g,
  ],
];

/** Hosts, paths, words and roles that are the same for everybody and so tell nothing about anyone. */
const everybodys = new Set(
  `login.microsoftonline.com login.microsoftonline.us login.partner.microsoftonline.cn login.chinacloudapi.cn
  login.windows.net login.microsoft.com sts.windows.net sts.chinacloudapi.cn login.usgovcloudapi.net
  management.azure.com management.core.windows.net management.usgovcloudapi.net management.core.usgovcloudapi.net
  management.chinacloudapi.cn management.core.chinacloudapi.cn graph.microsoft.com graph.microsoft.us
  cognitiveservices.azure.com cognitiveservices.azure.us cognitiveservices.azure.cn ai.azure.com ai.azure.us ai.azure.cn
  learn.microsoft.com aka.ms portal.azure.com entra.microsoft.com myaccount.microsoft.com microsoft.com openai.azure.com api.openai.com
  token.actions.githubusercontent.com vstoken.dev.azure.com kubernetes.default.svc kubernetes.default.svc.cluster.local
  azure.status.microsoft privatelink.openai.azure.com ifconfig.me /etc/resolv.conf
  azureadtokenexchange localhost 127.0.0.1 169.254.169.254 common organizations consumers owner contributor reader
  default chat embeddings`
    .split(/\s+/)
    .filter(Boolean),
);
/** Built-in roles have these first words; what a custom role is called may tell whose it is. */
const builtInRole =
  /^(?:Cognitive Services|Foundry|Azure AI|Managed Identity|User Access|Role Based Access)\b/;

/** Values from closed lists, which a name that happens to be the same word must not change. */
const vocabulary = new Set(
  `$schema state stage check key source code need kind route effect verdict via absent reason blockedBy maskedBy
  confidence provenBy principalKind principalType identity managedIdentitySource foundBy require failOn explains
  unexplained setting cloud credential startedAt className version location whose basis principalType
  operation`.split(/\s+/),
);

/**
 * The same value with pseudonyms (`<tenant-1>`, `<host-2>`) for its identifiers, the same one for the same identifier
 * wherever it stands, also inside sentences and commands. Takes a report, any other document of ours, or a text.
 */
export function anonymise<T>(value: T, redaction: Redaction): T {
  if (redaction === "none") return value;
  const pseudonyms = learn(value, redaction === "strict" ? () => true : (kind) => kind === "user");
  if (pseudonyms.size === 0) return value;
  const replace = replaceNames(pseudonyms);
  const beginnings = new Set([...pseudonyms.keys()].map(beginningOfId));
  return mapText(value, (text, key) => {
    if (key === "bicep" || key === "terraform") return replace(withoutSymbolTails(text, beginnings));
    if (key === "bash") return inCommand(text, replace, quoteForBash);
    if (key === "powershell") return inCommand(text, replace, quoteForPowerShell);
    return vocabulary.has(key) ? text : replace(text);
  });
}

function learn(value: unknown, wanted: (kind: string) => boolean): Map<string, string> {
  const pseudonyms = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (kind: string, found: string): void => {
    const name = found.toLowerCase().replace(/(?<![.:])[.:]+$/, "");
    if (!wanted(kind) || name.length < 2 || /^[<[]/.test(name)) return;
    if (everybodys.has(name) || (kind === "role" && builtInRole.test(found)) || pseudonyms.has(name)) return;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    pseudonyms.set(name, `<${kind}-${count}>`);
  };
  learnByKey(value, "", add);
  // After the keys, so that an id has the kind that its key tells and not just "id".
  const looked = shapes.filter(([kind]) => wanted(kind));
  const resources = [...kindByType.values()].some(wanted);
  mapText(value, (text) => {
    learnByShape(text, looked, add);
    if (resources) learnResources(text, add);
    return text;
  });
  return pseudonyms;
}

/** A person's name, or what was put for it, or any other character. */
const letters = new RegExp(`(${userName.source}|<user-\\d+>)|.`, "gs");

/**
 * The first `limit` characters of a text, a person's name counted as one. So it is cut at the same place before and after
 * names are replaced, and never within one, of which the rest would be left.
 */
export function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const pieces = [...text.matchAll(letters)].map(([piece]) => piece);
  return pieces.length > limit ? `${pieces.slice(0, limit).join("")}…` : text;
}

function learnByShape(text: string, looked: typeof shapes, add: Add): void {
  for (const [kind, shape] of looked) {
    for (const match of text.matchAll(shape)) add(kind, match.at(-1) ?? "");
  }
}

const resource = new RegExp(`/providers/[\\w.]+((?:/(?!providers/)[\\w-]+/${word})+)`, "gi");

function learnResources(text: string, add: Add): void {
  for (const [, path = ""] of text.matchAll(resource)) {
    for (const [, type = "", name = ""] of path.matchAll(/\/([^/]+)\/([^/]+)/g)) {
      add(kindByType.get(type.toLowerCase()) ?? "resource", name);
    }
  }
}

/** As much of an id as names in source have of it. */
const beginningOfId = (name: string): string => (name.match(guid) ? name.slice(0, 8) : "");

/** Without what names in source have of an id that was met: its beginning, behind a word. */
const withoutSymbolTails = (source: string, beginnings: ReadonlySet<string>): string =>
  source.replaceAll(/(?<=[a-z])_?([0-9a-f]{8})\b/gi, (tail, beginning: string) =>
    beginnings.has(beginning.toLowerCase()) ? "" : tail,
  );

/** A pseudonym has angle brackets, which a shell would take for redirections. */
function inCommand(
  command: string,
  replace: (text: string) => string,
  quote: (word: string) => string,
): string {
  return shellWords(command)
    .map((original) => {
      const replaced = replace(original);
      return replaced === original || original.includes("'") ? replaced : quote(replaced);
    })
    .join(" ");
}
