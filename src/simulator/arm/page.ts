import type { JsonBodyType } from "msw";
import { armAnswer } from "./refusals.ts";
import type { Asked } from "./routes.ts";

/** One page of a list; `nextLink` leads to the next, where there is one. Source: facts on ARM, section 1. */
export function armList({ state, request, query }: Asked, all: readonly JsonBodyType[]): Response {
  const { pageSize } = state.world.arm;
  const from = Number(query.get("$skipToken") ?? 0);
  const next = new URL(request.url);
  next.searchParams.set("$skipToken", String(from + pageSize));
  return armAnswer(state, {
    value: all.slice(from, from + pageSize),
    ...(from + pageSize < all.length && { nextLink: next.href }),
  });
}
