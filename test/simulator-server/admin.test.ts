import { expect, test } from "vitest";
import { serveAzure } from "../support/served-azure.ts";

async function administered() {
  const simulator = await serveAzure();
  const { url, token } = simulator.admin;
  const ask = async (path: string, body?: unknown, authorization = `Bearer ${token}`) => {
    const answer = await fetch(`${url}${path}`, {
      headers: { authorization },
      ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return { simulator, ask };
}

test("only the token that was printed opens it", async () => {
  const { simulator, ask } = await administered();
  expect((await ask("", undefined, "Bearer wrong")).status).toBe(401);
  expect((await ask("/switch", { drill: "key-auth-disabled" }, "")).status).toBe(401);
  expect(simulator.drill).toBeNull();
});

test("it says what is served and changes it", async () => {
  const { simulator, ask } = await administered();
  expect((await ask("")).body).toMatchObject({
    world: "healthy",
    drill: null,
    scenarios: simulator.scenarios,
  });
  expect((await ask("/switch", { drill: "key-auth-disabled" })).body).toMatchObject({
    drill: "key-auth-disabled",
  });
  const moved = await ask("/clock", { moveSeconds: 86_400 });
  expect(Date.parse(String(moved.body["now"])) - Date.now()).toBeGreaterThan(86_000_000);
  expect((await ask("/environment/api-key")).body).toEqual(simulator.environment("api-key"));
  const reset = await ask("/reset", {});
  expect(reset.body).toMatchObject({ drill: null });
  expect(Date.parse(String(reset.body["now"])) - Date.now()).toBeLessThan(60_000);
  expect((await ask("/requests")).body).toEqual([]);
});

test.each([
  ["/nothing", undefined, 404, "There is no GET /simulator/nothing."],
  ["/requests", {}, 405, "There is no POST /simulator/requests."],
  ["/clock", { moveSeconds: "soon" }, 400, "moveSeconds: Invalid input: expected number, received string"],
  ["/switch", { drill: "no-such-drill" }, 400, expect.stringContaining('There is no drill "no-such-drill"')],
  [
    "/switch",
    { world: { accounts: { "contoso-ai": { kind: "Toaster" } } } },
    400,
    expect.stringContaining("accounts.contoso-ai.kind"),
  ],
] as const)("%s with %j is refused in words", async (path, body, status, error) => {
  const { ask } = await administered();
  expect(await ask(path, body)).toEqual({ status, body: { error } });
});
