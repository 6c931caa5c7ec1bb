import type { Found } from "./shapes/shape.ts";

/** What the libraries log when a credential gave a token, whatever the links before it said. */
const acquired =
  /acquired a token from \w+|credential (?:was )?selected: \w+|\w+Credential authenticated with \w+|getToken\(\) => (?:success|using|result for)|successfully (?:acquired|retrieved|obtained) (?:an? )?(?:access )?token/gi;

const ofSigningIn = new Set(["entra", "imds", "identity-sdk", "environment"]);

/** Without what went wrong on the way to a token that was had in the end. */
export function withoutSuccess(found: readonly Found[], text: string): readonly Found[] {
  const success = [...text.matchAll(acquired)].at(-1);
  if (!success) return found;
  return found.filter(
    ({ failure: { source, code }, at }) =>
      at > success.index || !(ofSigningIn.has(source) || code === "managed-identity-silent"),
  );
}
