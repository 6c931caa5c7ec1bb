import { UsageError } from "../../core/usage-error.ts";
import { formats, type Format } from "../../core/vocabulary.ts";
import { fileAt } from "./write-whole.ts";

export interface Output {
  readonly format: Format;
  /** File to write; absent: standard output. */
  readonly path?: string;
}

const isFormat = (name: string): name is Format => formats.some((format) => format === name);

/**
 * Parses `FORMAT[=PATH]` as often as it was given; none means `human` on standard output, and so does the path `-`.
 * @throws UsageError for an unknown format, and for two that would both go to standard output or to the same file,
 * however it is spelled.
 */
export async function parseOutputs(given: readonly string[]): Promise<Output[]> {
  const outputs = given.map((text): Output => {
    const [format = "", ...rest] = text.split("=");
    const path = rest.join("=");
    if (!isFormat(format)) {
      const known = formats.join(", ");
      throw new UsageError(`--output: there is no format "${text.split("=")[0]}"; choose one of ${known}.`);
    }
    if (rest.length > 0 && path === "") throw new UsageError(`--output: ${format}= lacks the path.`);
    return rest.length > 0 && path !== "-" ? { format, path } : { format };
  });
  if (outputs.length === 0) return [{ format: "human" }];
  const places = new Map<string, string>();
  for (const { path } of outputs) {
    const place = path === undefined ? "" : await fileAt(path);
    const name = path ?? "standard output";
    const other = places.get(place);
    if (other !== undefined) {
      const both = other === name ? name : `one file, ${other} and ${name}`;
      throw new UsageError(`--output: two formats go to ${both}; give each a path: FORMAT=PATH.`);
    }
    places.set(place, name);
  }
  return outputs;
}
