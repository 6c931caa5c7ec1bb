import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatAccountId, parseAccountId, parseResourceId } from "../../src/azure/resource-id.ts";

const account = "/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/harbour";

test("an account's id comes apart and together again", () => {
  const parts = { subscriptionId: "s-1", resourceGroup: "rg", name: "harbour" };
  expect(parseAccountId(account)).toEqual(parts);
  expect(parseAccountId(account.toLowerCase())).toEqual(parts);
  expect(formatAccountId(parts)).toBe(account);
});

test.each([
  "",
  "harbour",
  account.slice(1),
  `${account}/`,
  `${account}/projects/pier`,
  account.replace("CognitiveServices", "Storage"),
  `https://management.azure.com${account}`,
  "/subscriptions/s-1/resourceGroups/rg",
])("%s is no account's id", (id) => {
  expect(parseAccountId(id)).toBeNull();
});

test("ids of inner resources keep all their names", () => {
  expect(parseResourceId(`${account}/projects/pier`)).toMatchObject({
    type: "Microsoft.CognitiveServices/accounts/projects",
    names: ["harbour", "pier"],
  });
  const word = fc.stringMatching(/^[\w.-]{1,12}$/);
  fc.assert(
    fc.property(
      word,
      word,
      word,
      fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 3 }),
      (s, rg, provider, levels) => {
        const path = levels.map(([type, name]) => `/${type}/${name}`).join("");
        const id = `/subscriptions/${s}/resourceGroups/${rg}/providers/${provider}${path}`;
        expect(parseResourceId(id)).toEqual({
          subscriptionId: s,
          resourceGroup: rg,
          type: [provider, ...levels.map(([type]) => type)].join("/"),
          names: levels.map(([, name]) => name),
        });
      },
    ),
  );
});
