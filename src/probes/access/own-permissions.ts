import * as z from "zod/mini";
import type { Permission } from "../../azure/roles.ts";
import { attempt, reader, type Asked, type Read } from "./source.ts";

const patterns = z.optional(z.array(z.string()));
const permissionsShape = z.object({
  value: z.array(
    z.object({
      actions: patterns,
      notActions: patterns,
      dataActions: patterns,
      notDataActions: patterns,
      condition: z.nullish(z.string()),
    }),
  ),
});

/**
 * Everything that the caller itself holds on the resource, one entry a role: for those who may not read assignments.
 * It heeds no deny assignments (unverified). Source: facts on ARM §4.
 */
export const ownPermissions = ({ arm, scope, signal }: Asked): Promise<Read<Permission[]>> =>
  attempt("the caller's permissions", reader, signal, async () => {
    const answer = await (
      await arm()
    ).get(`${scope}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`);
    return permissionsShape.parse(answer).value;
  });
