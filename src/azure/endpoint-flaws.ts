import { oneLine } from "../core/clean.ts";
import { endpointSuffixOf, isLoopback } from "./clouds.ts";
import { flaw, type Flaw } from "./setting-flaws.ts";

const example = "https://<name>.openai.azure.com";

/** Pages for people: what the address bar shows while one looks for the endpoint. Source: facts on the data plane §7. */
const portals = ["portal.azure.com", "ai.azure.com", "oai.azure.com"];

/** Paths that clients understand: none, the API's root, or a Foundry project (with the API's root). They strip the slashes behind it. */
const knownPath = /^\/*(?:api\/projects\/[^/]+\/*)?(?:openai(?:\/v1)?\/*)?$/;

/** What is visibly wrong with an endpoint; no surrounding white space or quotes any more. */
export function endpointFlaws(value: string): readonly Flaw[] {
  if (!/^https?:\/\//i.test(value)) {
    return [flaw("no-scheme", `It does not begin with https://; write it as ${example}.`)];
  }
  const url = URL.parse(value);
  if (!url || /^https?:?\/\/https?:?\/\//i.test(value)) {
    return [flaw("not-a-url", `It is not a URL; write it as ${example}.`)];
  }
  return [...schemeFlaws(url), ...(hostFlaws(url) ?? pathFlaws(url))];
}

function schemeFlaws({ protocol, hostname }: URL): readonly Flaw[] {
  return protocol === "http:" && !isLoopback(hostname)
    ? [flaw("plain-http", "It uses http, which would send the key or token in clear text; write https://.")]
    : [];
}

/** A host that can be no endpoint; null when it may be one, so that the rest is worth reading. */
function hostFlaws({ hostname }: URL): readonly Flaw[] | null {
  if (portals.includes(hostname)) {
    return [
      flaw("portal-url", `It is the address of a portal page; write the account's endpoint, as ${example}.`),
    ];
  }
  if (hostname === "api.openai.com") {
    return [flaw("openai-com", `It is openai.com, not Azure; write the account's endpoint, as ${example}.`)];
  }
  if (hostname.includes(".privatelink.")) {
    return [
      flaw(
        "privatelink-host",
        "It is the private link's name, which no certificate has; remove .privatelink from it.",
      ),
    ];
  }
  return null;
}

function pathFlaws({ hostname, pathname, search, hash, username, password }: URL): readonly Flaw[] {
  const flaws: Flaw[] = [];
  if (username || password) {
    flaws.push(flaw("user-in-url", "It holds a user name or password before an @; write the host alone."));
  }
  // Behind a gateway of the user's own, any path may be right.
  if (endpointSuffixOf(hostname) && !knownPath.test(pathname)) {
    const project = /^\/api\/projects\/[^/]+/.exec(pathname)?.[0] ?? "";
    const surplus = oneLine(pathname.slice(project.length), 200);
    flaws.push(flaw("has-path", `Its path is too long; remove ${surplus} from the end.`));
  }
  if (search || hash) {
    flaws.push(
      flaw(
        "has-query",
        "It goes on behind the path; remove all from the ? or # on, and set the API version apart.",
      ),
    );
  }
  return flaws;
}
