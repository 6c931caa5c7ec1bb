import { renderRemedy } from "../core/remedy.ts";

export type Shell = "bash" | "powershell";
type Variables = Readonly<Record<string, string>>;

/** A named set of variables, and those that must not be there besides. */
export interface VariableBlock {
  readonly title: string;
  readonly set: Variables;
  readonly unset: readonly string[];
}

/** Lines for a shell that set what a program is to find in its environment, and take away what would mislead it. */
export function exportLines({ title, set, unset }: VariableBlock, shell: Shell): string {
  const commands = Object.entries(set).map(([name, value]) => ["export", `${name}=${value}`]);
  const lines = renderRemedy({ text: title, commands })[shell];
  const away = {
    bash: `unset ${unset.join(" ")}`,
    powershell: `Remove-Item ${unset.map((name) => `Env:${name}`).join(", ")} -ErrorAction Ignore`,
  };
  return [`# ${title}`, ...(unset.length > 0 ? [away[shell]] : []), ...lines]
    .map((line) => `${line}\n`)
    .join("");
}
