import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedFiles } from "../scripts/generated-files.ts";

it("every generated file is current (npm run generate renews them)", async () => {
  for (const [path, text] of await generatedFiles()) expect(readFileSync(path, "utf8"), path).toBe(text);
});
