import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import table from "../../src/azure/entra-codes.json" with { type: "json" };
import { checks } from "../../src/checks/index.ts";
import { diagnose, type DiagnosisRule } from "../../src/core/diagnosis.ts";
import { knownFrom } from "../../src/core/known.ts";
import { renderRemedy } from "../../src/core/remedy.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { confirmIn } from "../../src/explain/remedies.ts";
import { aadstsCodes, aadstsMeanings } from "../../src/diagnoses/signs/aadsts.ts";
import { hints } from "../../src/diagnoses/signs/hints/index.ts";
import { signs } from "../../src/diagnoses/signs/index.ts";
import { healthy } from "../support/evidence.ts";

/** Public ids: any may be added, none may go. */
const promised = [
  ..."env-missing env-malformed env-conflict sdk-misuse token-cache-unusable".split(" "),
  ..."client-secret-invalid client-secret-expired client-certificate-invalid app-not-found app-disabled".split(
    " ",
  ),
  ..."assignment-required tenant-not-found tenant-mismatch federated-credential-mismatch".split(" "),
  ..."federated-token-missing federated-token-expired federated-token-invalid".split(" "),
  ..."managed-identity-unavailable managed-identity-not-assigned managed-identity-ambiguous".split(" "),
  ..."managed-identity-bad-request developer-login-missing developer-login-expired".split(" "),
  ..."credential-chain-exhausted interactive-unavailable redirect-uri-mismatch public-client-disabled".split(
    " ",
  ),
  ..."user-credentials-invalid mfa-required conditional-access consent-required scope-invalid".split(" "),
  ..."authority-invalid clock-skew entra-throttled entra-service-error".split(" "),
  ..."token-audience-wrong token-tenant-mismatch token-expired token-invalid arm-token-invalid".split(" "),
  ..."role-missing role-without-data-actions role-wrong-scope role-wrong-principal role-propagating".split(
    " ",
  ),
  ..."role-eligible-not-active role-condition-not-met deny-assignment arm-read-denied arm-write-denied".split(
    " ",
  ),
  ..."role-assignment-rejected request-disallowed-by-policy".split(" "),
  ..."key-invalid key-missing key-auth-disabled custom-subdomain-required endpoint-wrong".split(" "),
  ..."deployment-not-found api-version-unsupported model-operation-unsupported model-not-ready".split(" "),
  ..."resource-not-found subscription-or-resource-disabled quota-exceeded rate-limited".split(" "),
  ..."content-filtered request-invalid service-error".split(" "),
  ..."dns-failure connection-refused-or-reset connection-timeout tls-intercepted tls-failure".split(" "),
  ..."proxy-failure gateway-rejected public-access-disabled private-endpoint-dns firewall-denied".split(" "),
];

const rules: readonly DiagnosisRule[] = diagnoses;
const ids = new Set<string>(rules.map(({ id }) => id));

test("every promised id is there, each once", () => {
  expect(promised.filter((id) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBe(diagnoses.length);
});

test("masks name existing root causes, and never lead back", () => {
  const masks = new Map(rules.map(({ id, maskedBy = [] }) => [id, maskedBy]));
  const leadsBack = (id: string, path: readonly string[]): boolean =>
    path.includes(id) || (masks.get(id) ?? []).some((by) => leadsBack(by, [...path, id]));
  const unknown = [...masks.values()].flat().filter((one) => !ids.has(one));
  expect(unknown).toEqual([]);
  expect([...ids].filter((id) => leadsBack(id, []))).toEqual([]);
});

/** Nothing matches by these alone in a test; the remedies only need the names that a match would give. */
const nothing = { details: {} };
/** The args of every rule of this catalogue have this shape. */
const remediesOf = (rule: DiagnosisRule, known: ReturnType<typeof knownFrom>) =>
  rule.remedies(nothing as never, known);

describe.each(rows())("$id", ({ rule }) => {
  test("reads as a page", () => {
    expect(rule.title).toMatch(/^[^A-Z].*[^.]$|^(Azure|Entra)\b.*[^.]$/);
    expect(rule.cause).toMatch(/^[A-Z].+\.$/s);
    expect(rule.confirm.length).toBeGreaterThan(20);
    expect(new URL(rule.link).protocol).toBe("https:");
  });

  test("explains checks and is confused with root causes that exist", () => {
    const checkIds = new Set<string>(checks.map(({ id }) => id));
    expect(rule.explains.length).toBeGreaterThan(0);
    expect(rule.explains.filter((id) => !checkIds.has(id))).toEqual([]);
    expect(Object.keys(rule.confusedWith ?? {}).filter((id) => !ids.has(id) || id === rule.id)).toEqual([]);
  });

  test.each([
    ["with nothing known", {}],
    ["with all known", knownFrom(healthy, { scenario: "service-principal" })],
  ])("has remedies that can be printed %s", (_, known) => {
    const remedies = remediesOf(rule, known);
    expect(remedies.length).toBeGreaterThan(0);
    const printed = JSON.stringify(remedies.map(renderRemedy));
    expect(printed).not.toMatch(/undefined|\[object|<>/);
    const links = remedies.flatMap(({ link }) => link ?? []);
    expect(links.filter((link) => new URL(link).protocol !== "https:")).toEqual([]);
  });

  test("names a resource by its id only where the Azure CLI takes one", () => {
    const commands = remediesOf(rule, {}).flatMap((remedy) => renderRemedy(remedy).bash);
    const byId = [...commands, rule.confirm].flatMap((text) => text.match(/\baz [^`]*--ids\b/g) ?? []);
    expect(byId.filter((one) => !/^az (resource (show|update)|role assignment delete) /.test(one))).toEqual(
      [],
    );
  });

  test("is confirmed and mended with commands of the shell that is asked for", () => {
    expect(confirmIn(rule, "powershell")).not.toMatch(
      /`(?:printf|env|export|date|curl(?!\.exe))\b|\| (?:grep|cut)\b/,
    );
    const powershell = remediesOf(rule, {}).flatMap((remedy) => renderRemedy(remedy).powershell);
    // Double quotes inside of an argument do not reach a program before PowerShell 7.3.
    expect(powershell.filter((command) => /^curl |"/.test(command))).toEqual([]);
  });

  test.each(["bash", "powershell"] as const)("prints no values of whole environments (%s)", (shell) => {
    const commands = [...confirmIn(rule, shell).matchAll(/`([^`]*)`/g)].map(([, command = ""]) => command);
    const ofAll = commands.filter((command) => /(?:^|\s)env(?:\s|$)|\bEnv:/.test(command));
    expect(ofAll.filter((command) => !/cut -d= -f1|-ExpandProperty Name/.test(command))).toEqual([]);
  });

  test("can heal, where its remedies say to wait", () => {
    const commands = remediesOf(rule, {}).flatMap(({ commands = [] }) => commands);
    expect(commands.flat().includes("--wait") && rule.heals === undefined).toBe(false);
  });

  test("says nothing where nothing failed", () => {
    expect(diagnose([rule], { failures: [], findings: new Map(), evidence: healthy }, {})).toEqual([]);
  });
});

function rows() {
  return rules.map((rule) => ({ id: rule.id, rule }));
}

test("every Entra code that is known has exactly one root cause", () => {
  const known = Object.keys(table).map((digits) => `AADSTS${digits}`);
  expect(known.length).toBe(208);
  expect(known.filter((code) => !aadstsMeanings.has(code))).toEqual([]);
  expect(aadstsCodes.filter((code) => !known.includes(code))).toEqual([]);
  expect(aadstsCodes.length).toBe(new Set(aadstsCodes).size);
});

test("signs mean root causes that exist, and no two look the same", () => {
  const unknown = Object.values(signs)
    .flat()
    .flatMap(({ means }) => Object.keys(means).filter((id) => !ids.has(id)));
  expect(unknown).toEqual([]);
  const looks = Object.entries(signs).flatMap(([source, list]) =>
    list
      .filter(({ when }) => !when)
      .map(({ code, says, status, host }) => [source, code, says, status, host].map(String).join(" ")),
  );
  expect(looks.filter((look, at) => looks.indexOf(look) !== at)).toEqual([]);
});

test("every sign that a root cause asks for is meant by some sign or hint", () => {
  const sources = globSync(join(import.meta.dirname, "../../src/diagnoses/**/*.ts")).map((file) =>
    readFileSync(file, "utf8"),
  );
  const asked = sources.flatMap((text) =>
    [...text.matchAll(/bySign\("([^"]*)"\)/g)].map(([, id = ""]) => id),
  );
  const meant = new Set<string>(hints.map(({ means }) => means));
  for (const { means, mayBe = [] } of Object.values(signs).flat())
    for (const id of [...Object.keys(means), ...mayBe]) meant.add(id);
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter((id) => !meant.has(id))).toEqual([]);
});
