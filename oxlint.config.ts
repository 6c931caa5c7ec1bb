import { readdirSync } from "node:fs";
import { defineConfig, type OxlintOverride } from "oxlint";

/** What a folder of src may import of ours beside itself: folders, or single files of them. */
interface Layer {
  readonly values: readonly string[];
  /** Folders of which it may name the types, and nothing else. */
  readonly types?: readonly string[];
}

/** Imports run one way: a layer imports only of what stands above it, and a folder that is not listed nobody imports. */
const layers: Readonly<Record<string, Layer>> = {
  core: { values: [] },
  azure: { values: ["core/clean.ts"], types: ["core"] },
  checks: { values: ["core", "azure"] },
  diagnoses: { values: ["core", "azure"], types: ["checks"] },
  explain: { values: ["core", "azure", "diagnoses"] },
  reporters: { values: ["core"] },
  simulator: { values: ["core", "azure"] },
  probes: { values: ["core", "azure"] },
  runner: { values: ["core", "azure", "checks", "diagnoses", "probes"] },
  setup: { values: ["core", "azure", "checks", "simulator"], types: ["probes", "runner"] },
  library: { values: ["core", "azure", "explain", "probes", "reporters", "runner", "setup"] },
  cli: {
    values: [
      "core",
      "azure",
      "checks",
      "diagnoses",
      "explain",
      "reporters",
      "simulator",
      "probes",
      "runner",
      "setup",
    ],
  },
};

const folders = readdirSync(new URL("src", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const restricted = Object.entries(layers).map(([layer, { values, types = [] }]) => ({
  files: [`src/${layer}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: folders
          .filter((name) => name !== layer && !values.includes(name))
          .map((name) => ({
            group: [
              `**/${name}/**`,
              ...values.filter((value) => value.startsWith(`${name}/`)).map((value) => `!**/${value}`),
            ],
            allowTypeImports: types.includes(name),
            message: `src/${layer} may not import this: oxlint.config.ts has the order of the layers.`,
          })),
      },
    ],
  },
})) satisfies OxlintOverride[];

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "promise", "vitest"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  rules: {
    "import/no-cycle": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/consistent-type-imports": "error",
    "no-console": "error",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "expectNone"] }],
    "typescript/unbound-method": "off",
    "typescript/consistent-return": "off",
    "unicorn/prefer-set-has": "off",
    "unicorn/consistent-function-scoping": "off",
    "oxc/no-map-spread": "off",
    "no-await-in-loop": "off",
    "no-shadow": "off",
    "import/no-unassigned-import": "off",
    "typescript/no-unsafe-type-assertion": "off",
  },
  overrides: [{ files: ["bench/**"], rules: { "no-console": "off" } }, ...restricted],
});
