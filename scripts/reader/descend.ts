import { add, dot } from "./sparse.ts";

/** How high a function lies at a point; writes its slope there into `slope`. */
export type Loss = (at: Float64Array, slope: Float64Array) => number;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curve: number;
}

/** How many steps back are remembered. */
const memory = 5;

const halvings = 20;

/** The lowest point of a smooth convex function, sought from zero by L-BFGS. The same function gives the same point. */
export function descend(loss: Loss, size: number, rounds: number): Float64Array {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let height = loss(at, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = direction(slope, steps);
    const steep = dot(way, slope);
    const first = round === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let nextHeight = Infinity;
    for (let tries = 0; tries < halvings; tries++) {
      const stride = first / 2 ** tries;
      next.set(at);
      add(next, way, stride);
      nextHeight = loss(next, nextSlope);
      if (nextHeight <= height + 1e-4 * stride * steep) break;
    }
    if (!(nextHeight < height)) return at;
    const moved = less(next, at);
    const turned = less(nextSlope, slope);
    const curve = dot(moved, turned);
    if (curve > 1e-12) steps.push({ moved, turned, curve });
    if (steps.length > memory) steps.shift();
    [at, slope, height] = [next, nextSlope, nextHeight];
  }
  return at;
}

function direction(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.map((one) => -one);
  const parts = new Map<Step, number>();
  for (const step of steps.toReversed()) {
    const part = dot(step.moved, way) / step.curve;
    parts.set(step, part);
    add(way, step.turned, -part);
  }
  const last = steps.at(-1);
  if (last) {
    const by = last.curve / dot(last.turned, last.turned);
    way.forEach((one, place) => (way[place] = one * by));
  }
  for (const step of steps) add(way, step.moved, (parts.get(step) ?? 0) - dot(step.turned, way) / step.curve);
  return way;
}

function less(a: Float64Array, b: Float64Array): Float64Array {
  const result = a.slice();
  add(result, b, -1);
  return result;
}
