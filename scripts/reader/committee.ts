import type { Network } from "./network.ts";
import type { Values, Weights } from "./task.ts";

/** Networks over the same columns side by side: as one network they say the mean of what each says. */
export function committee(networks: readonly Network[]): Network {
  const answers = networks.map((network) => network.answers);
  return {
    hidden: beside(networks.map(({ hidden }) => hidden)),
    answers: { shown: mean(answers.map(({ shown }) => shown)), open: mean(answers.map(({ open }) => open)) },
  };
}

/** Each column speaks to the units of all. */
function beside(layers: readonly Weights[]): Weights {
  const bias = joined(layers.map((layer) => layer.bias));
  const columns = new Float32Array(layers.reduce((sum, layer) => sum + layer.columns.length, 0));
  let before = 0;
  for (const layer of layers) {
    const units = layer.bias.length;
    for (let at = 0; at < layer.columns.length; at += units)
      columns.set(layer.columns.subarray(at, at + units), (at / units) * bias.length + before);
    before += units;
  }
  return { columns, bias };
}

/** The units of all speak to each class, as much less as they are more. */
function mean(layers: readonly Weights[]): Weights {
  const share = (one: number): number => one / layers.length;
  const bias = layers.reduce<Values>(
    (sum, layer) => sum.map((one, at) => one + share(layer.bias[at] ?? 0)),
    new Float32Array(layers[0]?.bias.length ?? 0),
  );
  return { columns: joined(layers.map(({ columns }) => columns.map(share))), bias };
}

const joined = (parts: readonly Values[]): Float32Array =>
  Float32Array.from(parts.flatMap((part) => [...part]));
