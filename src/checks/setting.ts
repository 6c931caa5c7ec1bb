import type { EvidenceMap, SettingFact } from "../core/evidence.ts";
import type { SettingName } from "../core/scenario.ts";

/** A setting that has a value; undefined when it is unset, empty or not used by the scenario. */
export const settingIn = (
  { settings }: EvidenceMap["settings"],
  name: SettingName,
): SettingFact | undefined => settings.find(({ setting, state }) => setting === name && state === "set");

/** Where a setting came from, as a person would look for it; the setting's own name where that is not known. */
export const originOf = ({ from, setting }: SettingFact): string => from?.name ?? setting;
