import type { SettingFact } from "./evidence.ts";

/**
 * The variable to name for a setting: what gives it, be it with nothing in it; else the one of a family that other
 * settings come from (`OPENAI_API_…`, `AZURE_OPENAI_…`), else the one that is looked for first.
 */
export function variableOf({ from, names, setting }: SettingFact, facts: readonly SettingFact[]): string {
  if (from) return from.name;
  const used = new Set(facts.flatMap((fact) => (fact.from ? [familyOf(fact.from.name)] : [])));
  return names.find((name) => used.has(familyOf(name))) ?? names[0] ?? setting;
}

const familyOf = (name: string): string => name.split("_", 2).join("_");
