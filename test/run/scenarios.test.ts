import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findScenario } from "../../src/setup/scenarios.ts";
import { healthyWorld } from "../../src/simulator/world/healthy.ts";

const folder = fileURLToPath(new URL("../../scenarios", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

/** Ways to sign in that the healthy world has no host for, each with the reason: a world file can add one. */
const withoutHost: Readonly<Record<string, string>> = {
  "azure-cli": "it runs a program of this machine",
  "azure-developer-cli": "it runs a program of this machine",
  "azure-pipelines": "no pipeline has a job in the healthy world",
  "github-oidc": "no repository has a job in the healthy world",
  "default-chain": "whoever adds it says on which host, and so with which links",
};

describe("the scenarios that come with the tool", () => {
  it("have the names of their files, so that no two have one", () => {
    expect(files.map((file) => `${findScenario(join(folder, file)).scenario.id}.yaml`)).toEqual(files);
  });

  it("can be run on the simulated Azure, or there is a reason", () => {
    const known = [...Object.keys(healthyWorld().scenarios ?? {}), ...Object.keys(withoutHost)];
    expect(files).toEqual(known.map((id) => `${id}.yaml`).toSorted());
  });
});
