import { readFile } from "node:fs/promises";
import { assertionFrom } from "../azure/claims.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { failed, observed, type Observation } from "../core/observation.ts";
import type { Redactor } from "../core/redact.ts";
import { codeOf } from "../core/thrown.ts";

/** Reads the projected token that a workload identity presents; only its claims are kept. */
export async function observeAssertion(
  path: string,
  redactor: Redactor,
): Promise<Observation<EvidenceMap["assertion"]>> {
  let text: string;
  try {
    text = (await readFile(path, "utf8")).trim();
  } catch (error) {
    const missing = codeOf(error) === "ENOENT";
    return failed({
      source: "environment",
      code: missing ? "file-missing" : "file-unreadable",
      message: missing ? `There is no file ${path}.` : `The file ${path} cannot be read.`,
      details: { path },
    });
  }
  redactor.learn(text);
  if (text === "") {
    return failed({
      source: "environment",
      code: "file-empty",
      message: `The file ${path} is empty.`,
      details: { path },
    });
  }
  const assertion = assertionFrom(path, text, new Date());
  return assertion
    ? observed(assertion)
    : failed({
        source: "environment",
        code: "token-undecodable",
        message: `The file ${path} holds no JSON Web Token.`,
        details: { path },
      });
}
