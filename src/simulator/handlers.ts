import type { RequestHandler } from "msw";
import { armHandlers } from "./arm/handlers.ts";
import { dataPlaneHandlers } from "./data-plane/handlers.ts";
import { entraHandlers } from "./entra/handlers.ts";
import { imdsHandlers } from "./imds.ts";
import type { State } from "./state.ts";

/** The whole simulated world as request handlers. An address that none of them serves is nowhere. */
export const handlersFor = (state: State): readonly RequestHandler[] => [
  ...entraHandlers(state),
  ...imdsHandlers(state),
  ...armHandlers(state),
  ...dataPlaneHandlers(state),
];
