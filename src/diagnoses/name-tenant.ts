import { azureCli, signInWith } from "../azure/developer-tools.ts";
import type { Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import { toolOf } from "./remedies.ts";
import { setSetting } from "./set-setting.ts";

/**
 * Has a token asked of the tenant that is meant: by the setting, or at the sign-in of the tool that is used, which reads
 * none. `set` names it as the one way, or as one of several.
 */
export function nameTenant(
  text: string,
  tenant: string,
  known: Known,
  set: typeof setSetting = setSetting,
): readonly Remedy[] {
  const tool = toolOf(known);
  if (tool) {
    return [
      {
        text: `${text.replace(/\.$/, "")}: ${tool.name} is told it at the sign-in.`,
        commands: [signInWith(tool, tenant)],
      },
      ...(tool.choose
        ? [
            {
              text: "Or, if it is signed in there already, choose a subscription of that tenant.",
              commands: [tool.choose],
            },
          ]
        : []),
    ];
  }
  return [
    set(text, "tenantId", tenant, known),
    ...(known.credential === "default-chain"
      ? [{ text: "For the link of the Azure CLI, sign in to it.", commands: [signInWith(azureCli, tenant)] }]
      : []),
  ];
}
