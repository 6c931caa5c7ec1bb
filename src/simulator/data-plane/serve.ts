import type { PlacedAccount } from "../resource-ids.ts";
import type { State } from "../state.ts";
import type { Deployment } from "../world/schema.ts";
import { firstVersionWith, isServed } from "./api-versions.ts";
import { answerCall } from "./answer.ts";
import { readBody } from "./body.ts";
import { servedOperations } from "./operations/index.ts";
import { limitOf, promptOf, tokensOf, type Body } from "./operations/text.ts";
import { takeQuota } from "./quota.ts";
import { dataAnswer, refusals } from "./refusals.ts";
import type { Route } from "./route.ts";

/** Answers a request that was let in: version, deployment, rate, model and parameters, content filter, in this order. */
export async function serve(
  state: State,
  request: Request,
  placed: PlacedAccount,
  route: Route | null,
): Promise<Response> {
  const { account } = placed;
  const region = account.location;
  if (!account.healthy) throw refusals.serverError(state, region);
  const version = new URL(request.url).searchParams.get("api-version");
  if (!route) throw refusals.notFound(state, region);
  if (route.route === "v1" && version !== null && version !== "preview" && version !== "v1")
    throw refusals.versionNotAllowed(state, region);
  const dated = route.route === "dated" ? version : null;
  if (route.route === "dated" && (dated === null || !isServed(dated))) throw refusals.notFound(state, region);
  const firstVersion = dated === null ? undefined : firstVersionWith(route.operation, dated);
  if (firstVersion !== undefined) throw refusals.operationTooNew(state, region, firstVersion);
  if (route.operation === "models") return dataAnswer(state, region, listModels(placed));

  const body = await readBody(state, region, request);
  const name = String(route.deployment ?? body["model"]);
  const deployment = account.deployments[name];
  // That the v1 route answers an unknown name in the same way, that one which is being made is unknown, and that letter
  // case counts: (unverified).
  if (!deployment || deployment.provisioningState === "Creating") throw refusals.noDeployment(state, region);
  const { firstApiVersion, model, overloaded } = deployment;
  if (dated !== null && firstApiVersion !== undefined && dated < firstApiVersion)
    throw refusals.versionTooOld(state, region, model, firstApiVersion);
  const operation = servedOperations[route.operation];
  const left = takeQuota({
    state,
    region,
    key: `${placed.name}/${name}`,
    deployment,
    operation,
    version,
    body,
  });
  if (overloaded) throw refusals.overloaded(state, region);
  if (!deployment.operations[operation.capability])
    throw refusals.operationNotSupported(state, region, operation.capability, model);
  const fault = operation.check(body);
  if (fault) throw refusals.invalidRequest(state, region, fault);
  checkModel(state, region, deployment, body);
  return answerCall(state, region, operation, { deployment, body, now: state.now() }, left);
}

/** What this model refuses of what others take. */
function checkModel(
  state: State,
  region: string,
  { refuses, blockedWords, streams, reasoningTokens, contextTokens }: Deployment,
  body: Body,
): void {
  for (const [param, instead] of Object.entries(refuses)) {
    if (!(param in body)) continue;
    if (instead) throw refusals.unsupportedParameter(state, region, param, instead);
    if (body[param] !== 1) throw refusals.unsupportedValue(state, region, param, JSON.stringify(body[param]));
  }
  if (body["stream"] === true && !streams) throw refusals.unsupportedValue(state, region, "stream", "true");
  const prompt = promptOf(body).toLowerCase();
  if (Object.keys(blockedWords).some((word) => prompt.includes(word.toLowerCase())))
    throw refusals.filtered(state, region);
  const asked = tokensOf(promptOf(body)) + (Number.isFinite(limitOf(body)) ? limitOf(body) : 0);
  if (contextTokens !== undefined && asked > contextTokens)
    throw refusals.contextTooLong(state, region, contextTokens, asked);
  if (limitOf(body) <= reasoningTokens) throw refusals.outputLimit(state, region);
}

/** Base models, never deployments: what this route lists. */
const listModels = ({ account }: PlacedAccount) => ({
  object: "list",
  data: [
    ...new Set(Object.values(account.deployments).map(({ model, version }) => `${model}-${version}`)),
  ].map((id) => ({ id, object: "model", status: "succeeded", lifecycle_status: "generally-available" })),
});
