/*
 * Azure RBAC once more, slow and obvious: the rules of the documentation in the order of the documentation, with
 * nothing shared with what it is compared to. It knows conditions as trees, not as texts.
 */

interface Permission {
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
}

/** A condition whose truth may depend on an attribute that only Azure knows. */
export type Condition =
  | { readonly is: "action"; readonly pattern: string }
  | { readonly is: "attribute" }
  | { readonly is: "not"; readonly of: Condition }
  | { readonly is: "and" | "or"; readonly left: Condition; readonly right: Condition };

interface Assignment {
  readonly role: string;
  readonly principal: string;
  readonly scope: string;
  readonly condition: Condition | null;
  readonly from: number | null;
  readonly until: number | null;
}

interface Deny {
  readonly permissions: readonly Permission[];
  readonly principals: readonly string[];
  readonly excluded: readonly string[];
  readonly scope: string;
  readonly ownLevelOnly: boolean;
  readonly condition: Condition | null;
}

export interface Situation {
  readonly principal: string;
  readonly groups: readonly string[];
  readonly resource: string;
  readonly managementGroups: readonly string[];
  readonly dataAction: string;
  /** By id; a role that is missing could not be read. */
  readonly roles: Readonly<Record<string, readonly Permission[]>>;
  readonly assignments: readonly Assignment[];
  readonly denies: readonly Deny[];
  readonly now: number;
}

export const everyone = "00000000-0000-0000-0000-000000000000";

/** What may be true: each attribute that only Azure knows is tried as true and as false. */
export function reference(situation: Situation): "granted" | "denied" | "unknown" {
  const denies = situation.denies.flatMap((deny) =>
    possible(deny.condition, situation, reachesDeny(deny, situation)),
  );
  if (
    situation.denies.some((deny) => always(possible(deny.condition, situation, reachesDeny(deny, situation))))
  )
    return "denied";
  if (denies.includes(true)) return "unknown";
  let open = false;
  for (const assignment of situation.assignments) {
    const permissions = situation.roles[assignment.role];
    const held = [situation.principal, ...situation.groups].some((id) => equal(id, assignment.principal));
    const within = covers(assignment.scope, situation.resource, situation.managementGroups);
    if (!held || !within) continue;
    if (permissions === undefined) {
      open = true;
      continue;
    }
    const inTime =
      (assignment.from === null || assignment.from <= situation.now) &&
      (assignment.until === null || situation.now < assignment.until);
    if (!inTime || !grants(permissions, situation.dataAction)) continue;
    const outcomes = possible(assignment.condition, situation, true);
    if (always(outcomes)) return "granted";
    if (outcomes.includes(true)) open = true;
  }
  return open ? "unknown" : "denied";
}

const always = (outcomes: readonly boolean[]): boolean => outcomes.every(Boolean);

function reachesDeny(
  deny: Deny,
  { principal, groups, resource, managementGroups, dataAction }: Situation,
): boolean {
  const own = [principal, ...groups];
  const named = deny.principals.some((id) => equal(id, everyone) || own.some((one) => equal(one, id)));
  const excepted = deny.excluded.some((id) => equal(id, everyone) || own.some((one) => equal(one, id)));
  const reached = deny.ownLevelOnly
    ? equal(segments(deny.scope).join("/"), segments(resource).join("/"))
    : covers(deny.scope, resource, managementGroups);
  return named && !excepted && reached && grants(deny.permissions, dataAction);
}

/** Every outcome that the unknown attributes allow; where the rest does not hold, it is false whatever they are. */
function possible(condition: Condition | null, { dataAction }: Situation, rest: boolean): boolean[] {
  if (!rest) return [false];
  if (condition === null) return [true];
  const count = attributesIn(condition);
  const outcomes: boolean[] = [];
  for (let bits = 0; bits < 2 ** count; bits++) {
    let next = 0;
    const value = (node: Condition): boolean => {
      switch (node.is) {
        case "action":
          return matches(node.pattern, dataAction);
        case "attribute":
          return ((bits >> next++) & 1) === 1;
        case "not":
          return !value(node.of);
        case "and": {
          const left = value(node.left);
          const right = value(node.right);
          return left && right;
        }
        case "or": {
          const left = value(node.left);
          const right = value(node.right);
          return left || right;
        }
      }
    };
    outcomes.push(value(condition));
  }
  return outcomes;
}

function attributesIn(node: Condition): number {
  if (node.is === "action") return 0;
  if (node.is === "attribute") return 1;
  return node.is === "not" ? attributesIn(node.of) : attributesIn(node.left) + attributesIn(node.right);
}

function grants(permissions: readonly Permission[], dataAction: string): boolean {
  for (const { dataActions, notDataActions } of permissions) {
    const given = dataActions.filter((pattern) => matches(pattern, dataAction));
    const taken = notDataActions.filter((pattern) => matches(pattern, dataAction));
    if (given.length > 0 && taken.length === 0) return true;
  }
  return false;
}

const matches = (pattern: string, action: string): boolean =>
  new RegExp(`^${pattern.split("*").map(literal).join("[^]*")}$`, "i").test(action);

const literal = (text: string): string => text.replaceAll(/[^\w/]/g, String.raw`\$&`);

function covers(scope: string, resource: string, managementGroups: readonly string[]): boolean {
  const [providers, namespace, type, name, ...rest] = segments(scope);
  if (
    providers === "providers" &&
    namespace === "microsoft.management" &&
    type === "managementgroups" &&
    rest.length === 0
  )
    return managementGroups.some((group) => equal(group, name ?? ""));
  const wanted = segments(scope);
  return wanted.every((segment, at) => segments(resource)[at] === segment);
}

const segments = (path: string): string[] => path.toLowerCase().split("/").filter(Boolean);
const equal = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
