import type { PlacedAccount } from "../resource-ids.ts";
import { countRecent, type State } from "../state.ts";
import type { Deployment } from "../world/schema.ts";
import { isServed } from "./api-versions.ts";
import { promptOf, servedOperations, type Body, type ServedOperation } from "./completions.ts";
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
  const url = new URL(request.url);
  const version = url.searchParams.get("api-version");
  if (!route) throw refusals.notFound(state, region);
  if (route.route === "v1" && version !== null && version !== "preview" && version !== "v1")
    throw refusals.versionNotAllowed(state, region);
  if (route.route === "dated" && (version === null || !isServed(version, route.operation)))
    throw refusals.notFound(state, region);
  if (route.operation === "models") return dataAnswer(state, region, listModels(placed));

  const body = await readBody(state, region, request);
  const name = route.deployment ?? body["model"];
  const deployment = typeof name === "string" ? account.deployments[name] : undefined;
  // That the v1 route answers an unknown name in the same way, and that one which is being made is unknown: (unverified).
  if (!deployment || deployment.provisioningState === "Creating") throw refusals.noDeployment(state, region);
  const { firstApiVersion, model } = deployment;
  if (
    route.route === "dated" &&
    version !== null &&
    firstApiVersion !== undefined &&
    version < firstApiVersion
  )
    throw refusals.versionTooOld(state, region, model, firstApiVersion);
  const operation = servedOperations[route.operation];
  const operationId = operation?.operationId ?? route.operation;
  const remaining = takeCall(state, `${placed.name}/${String(name)}`, deployment);
  if (remaining < 0) throw refusals.rateLimited(state, region, operationId, version ?? "v1", 60);
  if (!operation || !deployment.operations[operation.capability])
    throw refusals.operationNotSupported(
      state,
      region,
      operation?.capability ?? route.operation,
      deployment.model,
    );
  checkBody(state, region, deployment, operation, body);
  return dataAnswer(state, region, operation.answer(deployment, body, state.now()), 200, {
    "x-ratelimit-limit-requests": String(deployment.requestsPerMinute),
    "x-ratelimit-remaining-requests": String(remaining),
  });
}

async function readBody(state: State, region: string, request: Request): Promise<Body> {
  // Audio comes as a form.
  if (request.headers.get("content-type")?.startsWith("multipart/form-data"))
    return Object.fromEntries(await request.formData());
  const body: unknown = await request.json().catch(() => null);
  if (body === null || typeof body !== "object" || Array.isArray(body))
    throw refusals.invalidRequest(state, region, "We could not parse the JSON body of your request.", null);
  return body as Body;
}

/** Counts a call; how many are left in this minute, negative when it is one too many. */
const takeCall = (state: State, key: string, { requestsPerMinute }: Deployment): number =>
  requestsPerMinute - countRecent(state, key, 60).count;

function checkBody(
  state: State,
  region: string,
  { refuses, blockedWords }: Deployment,
  { capability, faultOf }: ServedOperation,
  body: Body,
): void {
  const fault = faultOf?.(body);
  if (fault) throw refusals.invalidRequest(state, region, fault.message, fault.param);
  if (capability === "chatCompletion" && !Array.isArray(body["messages"]))
    throw refusals.invalidRequest(state, region, "Missing required parameter: 'messages'.", "messages");
  for (const [param, instead] of Object.entries(refuses)) {
    if (!(param in body)) continue;
    if (instead) throw refusals.unsupportedParameter(state, region, param, instead);
    if (body[param] !== 1) throw refusals.unsupportedValue(state, region, param, JSON.stringify(body[param]));
  }
  const prompt = promptOf(body).toLowerCase();
  if (Object.keys(blockedWords).some((word) => prompt.includes(word.toLowerCase())))
    throw refusals.filtered(state, region);
}

/** Base models, never deployments: what this route lists. */
const listModels = ({ account }: PlacedAccount) => ({
  object: "list",
  data: [
    ...new Set(Object.values(account.deployments).map(({ model, version }) => `${model}-${version}`)),
  ].map((id) => ({ id, object: "model", status: "succeeded", lifecycle_status: "generally-available" })),
});
