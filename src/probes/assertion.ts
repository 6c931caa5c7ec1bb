import { assertionFrom } from "../azure/claims.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { failed, observed, type Observation } from "../core/observation.ts";
import type { Redactor } from "../core/redact.ts";
import { codeOf } from "../core/thrown.ts";
import { IrregularFileError, readRegular } from "./regular-file.ts";

/** Reads the projected token that a workload identity presents; only its claims are kept. */
export async function observeAssertion(
  path: string,
  redactor: Redactor,
): Promise<Observation<EvidenceMap["assertion"]>> {
  let text: string;
  try {
    text = (await readRegular(path)).trim();
  } catch (error) {
    const missing = codeOf(error) === "ENOENT";
    const irregular = error instanceof IrregularFileError;
    return failed({
      source: "environment",
      code: missing ? "file-missing" : "file-unreadable",
      message: missing
        ? `There is no file ${path}.`
        : `The file ${path} ${irregular ? "is no regular file" : "cannot be read"}.`,
      details: { path, holds: "token" },
    });
  }
  redactor.learn(text);
  if (text === "") {
    return failed({
      source: "environment",
      code: "file-empty",
      message: `The file ${path} is empty.`,
      details: { path, holds: "token" },
    });
  }
  const assertion = assertionFrom(path, text, new Date());
  return assertion
    ? observed(assertion)
    : failed({
        source: "environment",
        code: "token-undecodable",
        message: `The file ${path} holds no JSON Web Token.`,
        details: { path, holds: "token" },
      });
}
