import type { Failure } from "../../core/observation.ts";
import {
  fieldsOf,
  isFields,
  isPage,
  isRedirect,
  messageOf,
  namesIn,
  pageText,
  textOf,
  traceOf,
  withDetails,
  wordOf,
} from "./answer.ts";
import type { Answer, Fields, Names } from "./answer.ts";

/** What ARM's messages name. Source: facts on ARM §10. */
const names: Names = [
  ["principalId", /with object id '([^']+)'/i],
  ["action", /perform action '([^']+)'/i],
  ["scope", /(?:over|at|on) scope '([^']+)'/i],
  ["tokenTenant", /wrong issuer '[^']*?\/([^/']+)\/?'/i],
  ["resourceTenant", /must match the tenant '[^']*?\/([^/']+)\/?'/i],
  ["audience", /wrong audience or resource '([^']*)'/i],
  ["allowedAudiences", /allowed audiences ('[^']*'(?:\s*,\s*'[^']*')*)/i],
];

/** Codes that only wrap the failure of one step, which stands in `details`. */
const wrappers = new Set(["DeploymentFailed", "InvalidTemplateDeployment", "MultipleErrorsOccurred"]);

/** A refusal of Azure Resource Manager. */
export function armFailure(answer: Answer): Failure {
  const { status, body, headers, host } = answer;
  const fields = fieldsOf(body);
  const error = isFields(fields?.["error"]) ? innermost(fields["error"]) : fields;
  const code = wordOf(error, "code");
  const text = textOf(error, "message") ?? (isPage(body) ? pageText(body) : body);
  const named = namesIn(text, names);
  return {
    source: !code && (status === 407 || isPage(body) || isRedirect(status)) ? "gateway" : "arm",
    code: code ?? `HTTP_${status}`,
    message: messageOf(answer, text),
    status,
    ...(host && { host }),
    ...traceOf(headers),
    ...withDetails({ ...named, allowedAudiences: named["allowedAudiences"]?.replaceAll("'", "") }),
  };
}

function innermost(error: Fields, depth = 0): Fields {
  const details = error["details"];
  const [inner]: unknown[] = Array.isArray(details) ? details : [];
  const goesOn =
    depth < 8 && wrappers.has(textOf(error, "code") ?? "") && isFields(inner) && textOf(inner, "code");
  return goesOn ? innermost(inner, depth + 1) : error;
}
