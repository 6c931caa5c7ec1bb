import { expect, test } from "vitest";
import { runInWorld } from "../support/simulated-run.ts";

/** What is told whoever called a deployment whose model does not do what was asked. */

const world = {
  accounts: {
    "contoso-ai": {
      deployments: {
        vectors: { model: "text-embedding-3-large", version: "1", operations: { embeddings: true } },
        "text-embedding-3-small": null,
      },
    },
  },
} as const;

async function fixesOf(called: string, operation: "chat" | "embeddings" | "image") {
  // As the command line does it, which does not keep what it does unasked.
  const flags: Record<string, string[]> = operation === "chat" ? {} : { operation: [operation] };
  const { diagnoses } = await runInWorld(world, { operation, flags }, { OPENAI_API_DEPLOY: called });
  expect(diagnoses[0]?.id).toBe("model-operation-unsupported");
  return (diagnoses[0]?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]);
}

test("where an operation was asked for, the deployment that does it is named, and no other operation", async () => {
  const fixes = await fixesOf("gpt-4o-mini", "embeddings");
  expect(fixes.slice(0, 2)).toEqual([
    "Name a deployment whose model does that.",
    "export OPENAI_API_DEPLOY=vectors",
  ]);
  expect(fixes.join("\n").match(/--operation \w+/g)).toEqual(["--operation embeddings"]);
});

test("where none does it, what the account has is told, with its models", async () => {
  const [first, ...others] = await fixesOf("gpt-4o-mini", "image");
  expect(first).toContain(
    "Beside this one the account has vectors (text-embedding-3-large); if none of them",
  );
  expect(others.join("\n")).not.toMatch(/--operation (?!image)/);
});

test("where nothing was asked for, what the model is made for is tried first", async () => {
  const fixes = await fixesOf("vectors", "chat");
  expect(fixes[1]).toContain("--operation embeddings");
  expect(fixes).toContain("export OPENAI_API_DEPLOY=gpt-4o-mini");
});
