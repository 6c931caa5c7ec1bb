import { clientOptions, type CreateCredential } from "./credential.ts";
import { openWith } from "./opener.ts";

export const createInteractiveBrowser: CreateCredential = async (input) => {
  const { InteractiveBrowserCredential } = await import("@azure/identity");
  const { tenantId } = input.values;
  const credential = new InteractiveBrowserCredential({
    ...clientOptions(input),
    ...(tenantId !== undefined && { tenantId }),
  });
  return {
    getToken: (scopes, options) => openWith(input.browser, () => credential.getToken(scopes, options)),
  };
};
