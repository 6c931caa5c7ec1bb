import { quoteForBash, quoteForPowerShell } from "../../core/remedy.ts";

export type Shell = "bash" | "powershell";

/** A named set of variables, and those that must not be there besides. */
export interface VariableBlock {
  readonly title: string;
  readonly set: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
}

interface Syntax {
  set(name: string, value: string): string;
  unset(names: readonly string[]): string;
}

const syntax: Readonly<Record<Shell, Syntax>> = {
  // The name before the quotes: readers of env files take it so.
  bash: {
    set: (name, value) => `export ${name}=${quoteForBash(value)}`,
    unset: (names) => `unset ${names.join(" ")}`,
  },
  powershell: {
    set: (name, value) => `$env:${name} = ${quoteForPowerShell(value).replace(/^([^'].*)?$/, "'$&'")}`,
    unset: (names) => `Remove-Item ${names.map((name) => `Env:${name}`).join(", ")} -ErrorAction Ignore`,
  },
};

/** Lines for a shell that set what a program is to find in its environment, and take away what would mislead it. */
export function exportLines({ title, set, unset }: VariableBlock, shell: Shell): string {
  const lines = Object.entries(set).map(([name, value]) => syntax[shell].set(name, value));
  const away = unset.length > 0 ? [syntax[shell].unset(unset)] : [];
  return [`# ${title}`, ...away, ...lines].map((line) => `${line}\n`).join("");
}
