import { describe, expect, test } from "vitest";
import { closestWords, denyingWords, grantingWords, undecidedWords } from "../../src/checks/access-words.ts";
import type { EvidenceMap } from "../../src/core/evidence.ts";
import { accountId, assignment, failure, healthy, ids } from "../support/evidence.ts";

type Access = EvidenceMap["access"];
const access = (more: Partial<Access> = {}): Access => ({ ...healthy.access, ...more });
const held = (more: Parameters<typeof assignment>[0]): Access =>
  access({ verdict: "denied", decidedBy: null, assignments: [assignment(more)] });
const role = "Cognitive Services OpenAI User at account contoso";

describe("a grant", () => {
  test("names role, place, group and end", () => {
    const one = assignment({
      via: "group",
      principalId: ids.application,
      endsAt: "2026-05-01T18:00:00.000Z",
    });
    expect(grantingWords(access({ assignments: [one] }))).toBe(
      `${role} grants it to ${ids.principal} through group ${ids.application}, until 2026-05-01T18:00:00.000Z.`,
    );
  });
  test("names the role's GUID where its name is not known", () => {
    const roleDefinitionId = "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/guid";
    expect(
      grantingWords(access({ assignments: [assignment({ roleName: null, roleDefinitionId })] })),
    ).toMatch(/^role guid at account contoso grants it/);
  });
  test("says when only the caller's permissions tell", () => {
    const own = access({ assignments: [], decidedBy: null, basis: "permissions" });
    expect(grantingWords(own)).toMatch(/include the data action; through which role may not be read\.$/);
    expect(denyingWords(own)).toMatch(/lack Microsoft\.CognitiveServices/);
  });
});

describe("a denial", () => {
  test("names the deny assignment that decides", () => {
    const denies = [{ id: "d", name: "stack", scope: accountId, systemProtected: true }];
    expect(denyingWords(access({ denies, decidedBy: "d" }))).toMatch(
      /^System-protected deny assignment stack at account contoso denies /,
    );
  });
  test("lists what is held, and only that", () => {
    const assignments = [
      assignment({ roleName: "Owner", effect: "no-data-actions" }),
      assignment({ effect: "eligible" }),
      assignment({ effect: "wrong-principal", via: "application-id" }),
      assignment({ effect: "ended" }),
    ];
    expect(denyingWords(access({ verdict: "denied", decidedBy: null, assignments }))).toBe(
      `${ids.principal} holds Owner at account contoso; none grants the data action on account contoso.`,
    );
  });
  test("says that nothing is held", () => {
    expect(denyingWords(held({ effect: "eligible" }))).toBe(
      `${ids.principal} holds no role at account contoso.`,
    );
  });
});

test.each([
  [{ effect: "eligible" }, "is eligible in Privileged Identity Management, and not activated."],
  [{ effect: "not-begun", startsAt: "2027" }, "begins at 2027."],
  [{ effect: "ended", endsAt: "2025" }, "ended at 2025."],
  [
    { effect: "conditional", condition: "c" },
    "would grant it, on a condition that cannot be evaluated here: c",
  ],
  [{ effect: "condition-not-met", condition: "c" }, "would grant it, but its condition does not hold: c"],
  [{ effect: "out-of-scope" }, "would grant it there, not on account contoso."],
  [
    { effect: "no-data-actions", roleDefinitionId: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635" },
    "has no data actions: it manages the account, and calls nothing.",
  ],
  [
    { effect: "wrong-principal", via: "application-object-id", principalId: "o" },
    "is given to o, the object id of the application, which no token names: a role goes to the service principal.",
  ],
] as const)("what comes closest, %o", (more, words) => {
  expect(closestWords(held(more))).toBe(`${role} ${words}`);
});

test("a role that only reads comes close to nothing", () => {
  const reader = {
    effect: "no-data-actions",
    roleDefinitionId: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
  } as const;
  expect(closestWords(held(reader))).toBeNull();
});

test.each(["no-data-actions", "other-data-actions", "out-of-scope"] as const)(
  "what another id of the application holds comes close to nothing where it is %s",
  (effect) => {
    expect(closestWords(held({ effect, via: "application-object-id" }))).toBeNull();
  },
);

test("of several, the closest is told", () => {
  const assignments = (["no-data-actions", "out-of-scope", "eligible", "other-data-actions"] as const).map(
    (effect) => assignment({ effect, roleName: effect }),
  );
  expect(closestWords(access({ verdict: "denied", assignments }))).toMatch(/^eligible at/);
});

describe("an open verdict", () => {
  const open = (more: Partial<Access>): string =>
    undecidedWords(access({ verdict: "unknown", decidedBy: null, assignments: [], ...more }));
  test("names what cannot be evaluated before what could not be read", () => {
    const unread = [
      { what: "deny assignments", failure: failure("arm", "AuthorizationFailed", "no"), allowedBy: "Reader" },
    ];
    expect(open({ unread, assignments: [assignment({ effect: "conditional" })] })).toBe(
      `${role} cannot be evaluated here; deny assignments could not be read (AuthorizationFailed); Reader would allow it`,
    );
    expect(open({ unread })).toBe(
      "deny assignments could not be read (AuthorizationFailed); Reader would allow it",
    );
    const denies = [{ id: "d", name: null, scope: accountId, systemProtected: false }];
    expect(open({ denies })).toBe("whether d applies cannot be evaluated here");
    expect(open({})).toBe("nothing decided it");
  });
});
