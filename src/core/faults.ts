import en from "zod/v4/locales/en.js";
import * as z from "zod/mini";

// zod/mini comes without words for its faults.
z.config(en());

/** What is wrong with one member of a value that was given. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Every fault that a schema found, each at the member that has it. */
export const faultsOf = (error: z.core.$ZodError): Fault[] => error.issues.flatMap(flatten);

/** A fault with the name of its member, as in `targets.prod.endpoint: is missing (string)`. */
export const told = ({ path, message }: Fault): string =>
  path.length > 0 ? `${path.join(".")}: ${message}` : message;

function flatten(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: "there is no such key" }));
  }
  const missing = issue.code === "invalid_type" && issue.message.includes("undefined");
  const message = missing
    ? `is missing (${issue.expected})`
    : issue.message.replace(/^Invalid (?:input|option): /, "");
  return [{ path: issue.path, message }];
}
