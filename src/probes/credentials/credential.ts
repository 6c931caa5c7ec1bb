import type { TokenCredential } from "@azure/core-auth";
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { SettingValues } from "../settings.ts";

/** What a credential is made from. */
export interface CredentialInput {
  readonly values: SettingValues;
  /** Sign-in host, from the settings or from the cloud of the endpoint. */
  readonly authorityHost: string;
  readonly httpClient: HttpClient;
  /** The same transport, for what the credential itself does not ask. */
  readonly send: typeof globalThis.fetch;
  /** Tells what must never be shown: a secret that was met on the way. */
  readonly learn: (secret: string) => void;
  /** Opens the sign-in address for a person. */
  readonly browser: Browser;
}

/**
 * Shows a person the sign-in address. Resolves when it has been shown; rejects where the person cannot go on, with the
 * text of the page that says why.
 */
export type Browser = (url: string) => Promise<void>;

/** Makes the real credential of @azure/identity; loads that package only when called. */
export type CreateCredential = (input: CredentialInput) => Promise<TokenCredential>;

/** The options that every Entra credential is given: our transport, and no hidden retries. */
export const clientOptions = ({ httpClient, authorityHost }: CredentialInput) => ({
  httpClient,
  authorityHost,
  retryOptions: { maxRetries: 0 },
});
