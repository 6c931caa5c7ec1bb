import { describe, expect, test } from "vitest";
import { wordings } from "../../../src/simulator/entra/wordings/index.ts";
import { openAzure, type Answer } from "../../support/simulated-request.ts";
import { clientCases } from "./client-cases.ts";
import { requestCases } from "./request-cases.ts";
import { userCases } from "./user-cases.ts";
import facts from "./facts.json" with { type: "json" };

const cases = [...requestCases, ...clientCases, ...userCases];

/** OAuth errors that go with each kind of code. Source: facts on AADSTS codes ("OAuth error first"), on tokens, section 7. */
const errorsOf: Readonly<Record<string, readonly string[]>> = {
  config: [
    "invalid_request",
    "invalid_client",
    "invalid_grant",
    "unauthorized_client",
    "unsupported_grant_type",
    "unsupported_response_type",
  ],
  credential: ["invalid_client", "invalid_grant", "invalid_request"],
  federation: ["invalid_client", "invalid_request"],
  scope: ["invalid_scope", "invalid_resource", "invalid_request"],
  consent: ["consent_required", "invalid_resource", "access_denied"],
  tenant: ["invalid_request"],
  user: ["invalid_grant", "login_required"],
  mfa: ["interaction_required"],
  ca: ["interaction_required"],
  policy: ["interaction_required", "invalid_resource", "invalid_grant", "unauthorized_client"],
  session: ["invalid_grant"],
  flow: ["authorization_pending", "expired_token", "invalid_grant"],
  time: ["invalid_client", "invalid_grant"],
  throttle: ["temporarily_unavailable", "invalid_grant"],
  transient: ["temporarily_unavailable"],
};

const known: Readonly<Record<string, { readonly name: string; readonly kind: string }>> = facts.codes;

test.each(cases.map((one) => [`${one.what} (${one.code})`, one] as const))(
  "%s is refused in Entra's own words",
  async (_, { code, world, names = "", ask }) => {
    const azure = await openAzure(world ? { world } : {});
    const answer = await ask(azure);
    const [status, error] = wordings[code];
    const { description, ...shape } = told(answer);
    const [sentence = "", ids = ""] = description.split(/(?= Trace ID:)/);
    expect(sentence).toMatch(new RegExp(`^AADSTS${code}: `));
    expect(sentence).toContain(names);
    expect(ids).toMatch(
      /^ Trace ID: [\da-f-]{36} Correlation ID: [\da-f-]{36} Timestamp: [\d-]{10} [\d:]{8}Z$/,
    );
    expect(shape).toEqual(
      answer.body === null ? { shown: true } : { status, error, codes: [code], keys, ids },
    );
  },
);

/** The shape that every refusal of the token endpoint has: facts on tokens, section 7. */
const keys = [
  "correlation_id",
  "error",
  "error_codes",
  "error_description",
  "error_uri",
  "timestamp",
  "trace_id",
];

/** What a refusal says: of the token endpoint, on a page, or on the way back to the application. */
function told({ status, headers, body, text }: Answer) {
  if (body === null) {
    const back = new URL(headers.get("location") ?? "urn:none").searchParams.get("error_description");
    const page = /<p>([^<]*)<\/p>/.exec(text)?.[1]?.replaceAll("&#39;", "'");
    return { description: back ?? page ?? "", shown: true };
  }
  return {
    description: String(body.error_description),
    status,
    error: body.error,
    codes: body.error_codes,
    keys: Object.keys(body).toSorted(),
    ids: ` Trace ID: ${body.trace_id} Correlation ID: ${body.correlation_id} Timestamp: ${body.timestamp}`,
  };
}

describe("the codes together", () => {
  test("each that the simulator knows comes from a state of the world", () => {
    const raised = new Set(cases.map(({ code }) => String(code)));
    expect(Object.keys(wordings).filter((code) => !raised.has(code))).toEqual([]);
    expect(raised.size).toBeGreaterThanOrEqual(80);
  });

  test("each stands in the facts, with an OAuth error of its kind", () => {
    const odd = Object.entries(wordings).flatMap(([code, [, error]]) => {
      const fact = known[code];
      return fact && errorsOf[fact.kind]?.includes(error) ? [] : [[code, fact?.kind, error]];
    });
    expect(odd).toEqual([]);
  });
});
