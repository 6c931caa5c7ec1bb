import { or, type Known } from "../../core/known.ts";
import type { Failure } from "../../core/observation.ts";
import type { Remedy } from "../../core/remedy.ts";
import type { Told } from "../match.ts";
import { setVariable } from "../remedies.ts";
import { setSetting } from "../set-setting.ts";

/** One way in which a certificate fails, and what mends that one. */
interface Fault {
  readonly is: (failure: Failure) => boolean;
  readonly remedies: (told: Told, known: Known) => readonly Remedy[];
}

const says =
  (words: RegExp): Fault["is"] =>
  ({ message, details }) =>
    words.test(`${message} ${details?.["reason"] ?? ""}`);

const fileOf = ({ details }: Told, known: Known): string =>
  or(details["path"] ?? known.certificatePath, "PEM_FILE");

const nameFile = (text: string, file: string, known: Known): Remedy =>
  setSetting(text, "clientCertificatePath", file, known);

/** In the digest that the message gives the thumbprint in, or the portal. */
const lookAtFile = (told: Told, known: Known): Remedy => ({
  text: "Look at subject, dates and thumbprint of the file.",
  commands: [
    [
      "openssl",
      "x509",
      "-in",
      fileOf(told, known),
      "-noout",
      "-subject",
      "-dates",
      "-fingerprint",
      ...(told.details["keyId"]?.length === 64 ? ["-sha256"] : []),
    ],
  ],
});

const changeCredential = ({ details }: Told, known: Known, ...how: readonly string[]): readonly string[] => [
  "az",
  "ad",
  "app",
  "credential",
  "reset",
  "--id",
  or(details["applicationId"] ?? known.applicationId, "CLIENT_ID"),
  ...how,
  "--append",
];

const register = (told: Told, known: Known): Remedy => ({
  text: "Register the public part with the application.",
  commands: [
    ["openssl", "x509", "-in", fileOf(told, known), "-out", "<PUBLIC_PEM_FILE>"],
    changeCredential(told, known, "--cert", "@<PUBLIC_PEM_FILE>"),
  ],
});

const setPassword = (text: string): Remedy =>
  setVariable(text, "AZURE_CLIENT_CERTIFICATE_PASSWORD", "<PASSWORD>");

/** The first that it is. Source: facts on environment variables §2, on AADSTS codes. */
const faults: readonly Fault[] = [
  {
    // Nobody has seen a certificate yet, and a command that opens a pipe waits for whoever writes.
    is: ({ code }) => /^file-(?:missing|unreadable)$/.test(code),
    remedies: (_, known) => [
      nameFile(
        "Name a regular file that can be read here: PEM, with certificate and private key.",
        "<PEM_FILE>",
        known,
      ),
    ],
  },
  {
    is: says(/not contain a PEM-encoded certificate/i),
    remedies: ({ details }, known) => [
      {
        text: "If it is a PFX (PKCS #12), make PEM of it, with its private key. That is not encrypted there: let nobody else read the file.",
        commands: [
          [
            "openssl",
            "pkcs12",
            "-in",
            or(details["path"] ?? known.certificatePath, "PFX_FILE"),
            "-nodes",
            "-out",
            "<PEM_FILE>",
          ],
        ],
      },
      nameFile("Name the PEM file.", "<PEM_FILE>", known),
    ],
  },
  {
    is: says(/must be an asymmetric key|bad decrypt|private key is encrypted/i),
    remedies: (told, known) => [
      {
        text: "See whether the file has a private key that can be read. For an encrypted one this asks for its password.",
        commands: [["openssl", "pkey", "-in", fileOf(told, known), "-noout"]],
      },
      setPassword("If it is encrypted, give the password that it asks for."),
      {
        text: "If there is none, put the certificate's private key into the file, beside the certificate. Nothing has to be registered for that.",
      },
    ],
  },
  {
    is: says(/\bmac verify|network password is not correct|invalid password or PKCS12/i),
    remedies: () => [setPassword("Give the password that the file was made with.")],
  },
  {
    is: says(/\bkey used is expired|\bcertificate\b[^.[]{0,100}\b(?:has ended|(?:has |is )?expired)\b/i),
    remedies: (told, known) => [
      {
        text: "Make a new certificate and register it; the answer says in which file certificate and key are.",
        commands: [changeCredential(told, known, "--create-cert")],
      },
      nameFile("Name that file.", "<PEM_FILE>", known),
    ],
  },
  {
    is: says(/\bthe (?:provided )?signature (?:value )?(?:is not that of|did not match)\b/i),
    remedies: (told, known) => [
      {
        text: "Compare the certificate's public key with that of the private key: here they differ.",
        commands: [
          ["openssl", "x509", "-in", fileOf(told, known), "-noout", "-pubkey"],
          ["openssl", "pkey", "-in", fileOf(told, known), "-pubout"],
        ],
      },
      { text: "Put the private key that the certificate was made with into the file." },
    ],
  },
  {
    is: says(/\bthe key was not found\b/i),
    remedies: (told, known) => [
      lookAtFile(told, known),
      register(told, known),
      setVariable(
        "Only where the application trusts a subject and issuer in place of a certificate, send the whole chain.",
        "AZURE_CLIENT_SEND_CERTIFICATE_CHAIN",
        "true",
      ),
    ],
  },
];

/** What mends a certificate that was not accepted, by what the client or Entra said of it. */
export function mendCertificate(told: Told, known: Known): readonly Remedy[] {
  const { failure } = told;
  const fault = failure && faults.find(({ is }) => is(failure));
  return fault?.remedies(told, known) ?? [lookAtFile(told, known), register(told, known)];
}
