import type { EvidenceMap } from "../core/evidence.ts";
import { settingIn } from "./setting.ts";

type Account = EvidenceMap["account"];

/** The deployment that the settings name, as the account has it, in whatever letter case; its name is empty where none is named. */
export function deploymentIn(
  { deployments }: Account,
  settings: EvidenceMap["settings"],
): { name: string; found: NonNullable<Account["deployments"]>[number] | undefined } {
  const name = settingIn(settings, "deployment")?.shown ?? "";
  return { name, found: deployments?.find((one) => one.name.toLowerCase() === name.toLowerCase()) };
}
