import { randomUUID } from "node:crypto";
import type { Deployment } from "../../world/schema.ts";

export type Body = Readonly<Record<string, unknown>>;

const reply = "Hello from a simulated deployment.";

/** A rough count: about four characters a token, as Microsoft's rule of thumb has it. */
export const tokensOf = (text: string): number => Math.max(1, Math.ceil(text.length / 4));

/** All text in a request that a model reads. */
export const promptOf = (body: Body): string =>
  ["messages", "input", "prompt"].map((name) => texts(body[name])).join(" ");

function texts(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(texts).join(" ");
  if (value === null || typeof value !== "object") return "";
  return texts("content" in value ? value.content : "text" in value ? value.text : "");
}

/** The names under which clients limit the answer, by what each route calls it. */
const limits = ["max_completion_tokens", "max_tokens", "max_output_tokens"];

/** How many tokens the answer may have; Infinity where the request does not say. */
export const limitOf = (body: Body): number =>
  Number(limits.map((name) => body[name]).find((value) => value !== undefined && value !== null) ?? Infinity);

export interface Speech {
  readonly text: string;
  /** The text in the parts in which it is streamed. */
  readonly parts: readonly string[];
  /** Tokens of the text, and those that went into thinking before. */
  readonly tokens: number;
  readonly thought: number;
  /** Whether the limit ended it. */
  readonly cut: boolean;
}

/** As much of the reply as the limit lets through after the model has thought. */
export function speak({ reasoningTokens }: Deployment, body: Body): Speech {
  const wanted = tokensOf(reply);
  const spoken = Math.min(wanted, Math.max(0, limitOf(body) - reasoningTokens));
  const text = reply.slice(0, spoken * 4);
  return {
    text,
    parts: text.match(/\S+\s*/g) ?? [],
    tokens: spoken,
    thought: reasoningTokens,
    cut: spoken < wanted,
  };
}

export const identifier = (prefix: string): string => `${prefix}${randomUUID().replaceAll("-", "")}`;
export const seconds = (now: Date): number => Math.floor(now.getTime() / 1000);
export const versioned = ({ model, version }: Deployment): string => `${model}-${version}`;
