import { or } from "../../core/known.ts";
import { bySign, defineCause } from "../match.ts";
import { tryAgain } from "../remedies.ts";
import { setSetting } from "../set-setting.ts";

export const clientCertificateInvalid = defineCause({
  id: "client-certificate-invalid",
  title: "the client certificate is not accepted",
  cause:
    "The certificate, or the assertion signed with it, cannot be used: the file is not PEM with certificate and private key, the certificate is not registered with the application, has expired, or the key is not the certificate's.",
  explains: ["token-acquired"],
  maskedBy: ["env-malformed"],
  match: bySign("client-certificate-invalid"),
  remedies({ details, failure }, known) {
    // Nobody has seen a certificate yet, and a command that opens a pipe waits for whoever writes.
    if (/^file-(?:missing|unreadable)$/.test(failure?.code ?? "")) {
      return [
        setSetting(
          "Name a regular file that can be read here: PEM, with certificate and private key.",
          "clientCertificatePath",
          "<PEM_FILE>",
          known,
        ),
        tryAgain(known),
      ];
    }
    return [
      {
        text: "Look at subject, dates and thumbprint of the file.",
        commands: [
          [
            "openssl",
            "x509",
            "-in",
            details["path"] ?? "<PEM_FILE>",
            "-noout",
            "-subject",
            "-dates",
            "-fingerprint",
          ],
        ],
      },
      {
        text: "Register the public part with the application.",
        commands: [
          [
            "az",
            "ad",
            "app",
            "credential",
            "reset",
            "--id",
            or(details["applicationId"] ?? known.applicationId, "CLIENT_ID"),
            "--cert",
            "@<PUBLIC_PEM_FILE>",
            "--append",
          ],
        ],
      },
      tryAgain(known),
    ];
  },
  confirm:
    "Compare the file's thumbprint with App registrations › the application › Certificates & secrets › Certificates.",
  confusedWith: {
    "federated-token-invalid":
      "the assertion came from an outside issuer, not from the application's own key",
    "clock-skew": "the assertion's times are refused, not its signature",
  },
  link: "https://learn.microsoft.com/entra/identity-platform/certificate-credentials",
});
