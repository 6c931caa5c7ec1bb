import { clientOptions, type CreateCredential } from "./credential.ts";
import { openWith } from "./opener.ts";

export const createInteractiveBrowser: CreateCredential = async (input) => {
  const { InteractiveBrowserCredential } = await import("@azure/identity");
  const { tenantId } = input.values;
  const credential = new InteractiveBrowserCredential({
    ...clientOptions(input),
    ...(tenantId !== undefined && { tenantId }),
  });
  // MSAL knows the public authorities by heart: without this a person would be sent to a page that cannot be reached.
  const reached = input.send(
    `${input.authorityHost.replace(/\/+$/, "")}/${tenantId ?? "organizations"}/v2.0/.well-known/openid-configuration`,
  );
  if (!(await reached).ok) throw new Error("The tenant has no sign-in page.");
  return {
    getToken: (scopes, options) => openWith(input.browser, () => credential.getToken(scopes, options)),
  };
};
