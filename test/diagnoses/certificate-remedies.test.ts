import { expect, test } from "vitest";
import type { Failure } from "../../src/core/observation.ts";
import { explain } from "../../src/explain/explain.ts";
import { diagnosedRun, healthy, ids, setting } from "../support/evidence.ts";
import { entra, sdk } from "../support/failures.ts";

/** What mends a certificate of a run that signs in with /app/client.pem and for which this was said. */
function fixesOf(failure: Failure): string {
  const [diagnosed] = diagnosedRun({
    settings: {
      settings: [...healthy.settings.settings, setting("clientCertificatePath", "/app/client.pem")],
    },
    token: { failure },
  });
  expect(diagnosed).toMatchObject({ id: "client-certificate-invalid", confidence: "confirmed" });
  return (diagnosed?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]).join("\n");
}

const thumbprint = "98A643D3D603C063780DE179D02A3422EFF4DD4D954488F267919899E9B6C873";
const notRegistered = (reason: string): Failure =>
  entra(
    `AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. [Reason - ${reason}, Thumbprint of key used by client: '${thumbprint}'].`,
  );

test.each<readonly [string, Failure, RegExp, RegExp]>([
  [
    "PFX",
    sdk("The file at the specified path does not contain a PEM-encoded certificate.", "AuthenticationError"),
    /^If it is a PFX.*\nopenssl pkcs12 -in \/app\/client\.pem -nodes -out '<PEM_FILE>'\n.*\nexport 'AZURE_CLIENT_CERTIFICATE_PATH=<PEM_FILE>'\n/,
    /credential reset|x509/,
  ],
  [
    "no key, or an encrypted one",
    sdk("secretOrPrivateKey must be an asymmetric key when using PS256", "AuthenticationError"),
    /^See whether.*\nopenssl pkey -in \/app\/client\.pem -noout\n.*\nexport 'AZURE_CLIENT_CERTIFICATE_PASSWORD=<PASSWORD>'\nIf there is none/,
    /credential reset|x509/,
  ],
  [
    "a wrong password",
    sdk("error:11800071:PKCS12 routines::mac verify failure", "Error"),
    /^Give the password.*\nexport 'AZURE_CLIENT_CERTIFICATE_PASSWORD=<PASSWORD>'\n/,
    /credential reset|x509/,
  ],
  [
    "expired, as Entra says it",
    entra(
      "AADSTS50012: Client assertion contains an invalid signature. [Reason - The key used is expired., Thumbprint of key used by client: 'A0B1C2D3E4F5061728394A5B6C7D8E9F00112233'].",
    ),
    new RegExp(
      `^Make a new certificate.*\\naz ad app credential reset --id ${ids.application} --create-cert --append\\n`,
    ),
    /x509|--cert /,
  ],
  [
    "expired",
    entra(`AADSTS50012: Authentication failed. The certificate '${thumbprint}' has ended.`),
    /^Make a new certificate/,
    /x509|--cert /,
  ],
  [
    "a key of another certificate",
    notRegistered("The provided signature value did not match the expected signature value."),
    /^Compare.*\nopenssl x509 -in \/app\/client\.pem -noout -pubkey\nopenssl pkey -in \/app\/client\.pem -pubout\nPut the private key/,
    /credential reset/,
  ],
  [
    "not registered",
    notRegistered("The key was not found."),
    new RegExp(
      `^Look at.*\\nopenssl x509 -in /app/client\\.pem .* -fingerprint -sha256\\nRegister.*\\n.* -out '<PUBLIC_PEM_FILE>'\\naz ad app credential reset --id ${ids.application} --cert '@<PUBLIC_PEM_FILE>' --append\\n.*subject and issuer[^]*CHAIN=true\\n`,
    ),
    /--create-cert|<PEM_FILE>/,
  ],
  [
    "for a reason that is not told",
    entra("AADSTS50017: Validation of given certificate for certificate based authentication failed."),
    /^Look at.*\nopenssl x509 -in \/app\/client\.pem .* -fingerprint\nRegister/,
    /CHAIN|--create-cert/,
  ],
])("%s", (_, failure, has, hasNot) => {
  const fixes = fixesOf(failure);
  expect(fixes).toMatch(has);
  expect(fixes).not.toMatch(hasNot);
});

test("the application is the one whose keys Entra points to, and the reason behind the first sentence counts", () => {
  const [first] = explain(
    "AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key used is expired., Thumbprint of key used by client: '1E2D3C4B5A69788796A5B4C3D2E1F00112233445', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '4d5e6f70-8192-4a3b-9c4d-5e6f708192a3'].",
  );
  expect(first?.id).toBe("client-certificate-invalid");
  expect(first?.remedies.flatMap(({ bash }) => bash)).toContain(
    "az ad app credential reset --id 4d5e6f70-8192-4a3b-9c4d-5e6f708192a3 --create-cert --append",
  );
});
