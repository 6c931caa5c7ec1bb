import { readFileSync } from "node:fs";
import { jsonSchemaOf } from "../src/core/json-schema.ts";
import { plainOptions, reporters } from "../src/reporters/index.ts";
import { worldJsonSchema } from "../src/simulator/world/json-schema.ts";
import { diagnosesPage } from "./diagnoses-page.ts";
import { manPage } from "./man-page.ts";
import { sampleExplanation } from "./sample-explanation.ts";
import { sampleReport } from "./sample-report.ts";

const document = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated file of the repository, by its path, with the text it must have. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const report = await sampleReport();
  const samples = Object.values(reporters).map(({ id, extension, render }): [string, string] => [
    `reports/samples/${id}.${extension}`,
    render(report, plainOptions),
  ]);
  const human = reporters.human.render(report, plainOptions);
  return new Map([
    ...samples,
    ["scenarios/scenario.schema.json", document(jsonSchemaOf("scenario"))],
    ["scenarios/world.schema.json", document(worldJsonSchema())],
    ["reports/samples/expectations.schema.json", document(jsonSchemaOf("expectations"))],
    ["reports/samples/diff.schema.json", document(jsonSchemaOf("diff"))],
    ["reports/samples/report.schema.json", document(jsonSchemaOf("report"))],
    ["man/aoai-preflight.1", await manPage()],
    ["docs/diagnoses.md", diagnosesPage()],
    ["README.md", withSamples(readFileSync("README.md", "utf8"), { human, explain: sampleExplanation() })],
  ]);
}

/** The README with each sample between its marks. */
const withSamples = (readme: string, samples: Readonly<Record<string, string>>): string =>
  readme.replaceAll(
    /(<!-- sample:(\w+) -->\n)[\s\S]*?(<!-- \/sample -->)/g,
    (whole, before: string, name: string, after: string) =>
      samples[name] === undefined
        ? whole
        : `${before}\n\`\`\`text\n${samples[name].trimEnd()}\n\`\`\`\n\n${after}`,
  );
