import { getResponse } from "msw";
import { onTestFinished } from "vitest";
import { codeIn, openSignIn, signInRedirect, signOnClient, typeIn } from "./sign-in-pages.ts";
import { createSimulation } from "../../src/simulator/index.ts";
import type { SimulationOptions } from "../../src/simulator/simulation.ts";

/** An answer, read whole. `text` where it is no JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of many shapes
  readonly body: any;
  readonly text: string;
}

/**
 * Asks the handlers of a simulated Azure directly, without interception: the way a served simulator does. For use inside
 * a test.
 */
export async function openAzure(options: SimulationOptions = {}) {
  let movedSeconds = 0;
  const azure = await createSimulation({ now: () => new Date(Date.now() + movedSeconds * 1000), ...options });
  onTestFinished(() => azure.stop());
  const ask = async (url: string, init?: RequestInit): Promise<Answer> => {
    const response = await getResponse([...azure.handlers], new Request(url, init));
    if (!response) throw new Error(`nothing answers at ${url}`);
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : null, text };
  };
  /** The token endpoint's answer to a client with a secret, with these fields instead. */
  const signIn = (fields: Readonly<Record<string, string>> = {}, tenant?: string): Promise<Answer> => {
    const env = azure.environment("service-principal");
    return ask(`https://login.microsoftonline.com/${tenant ?? env["AZURE_TENANT_ID"]}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: env["AZURE_CLIENT_ID"] ?? "",
        client_secret: env["AZURE_CLIENT_SECRET"] ?? "",
        scope: "https://cognitiveservices.azure.com/.default",
        ...fields,
      }),
    });
  };
  /** A token of the service principal for a resource. */
  const tokenFor = async (resource: string): Promise<string> =>
    (await signIn({ scope: `${resource}/.default` })).body.access_token;
  /** What the developer sign-on application gets for a person who signs in. */
  const userTokens = async (scope: string, tenant = "organizations"): Promise<Answer["body"]> => {
    const page = await typeIn(ask, await openSignIn(ask, {}, tenant));
    const { body } = await signIn({
      client_id: signOnClient,
      client_secret: "",
      grant_type: "authorization_code",
      code: codeIn(page),
      redirect_uri: signInRedirect,
      scope,
    });
    return body;
  };
  return {
    azure,
    ask,
    signIn,
    tokenFor,
    userTokens,
    /** A person's token for this scope. */
    userToken: async (scope: string): Promise<string> => (await userTokens(scope)).access_token,
    /** Moves Azure's clock. */
    advance: (seconds: number): void => {
      movedSeconds += seconds;
    },
  };
}
