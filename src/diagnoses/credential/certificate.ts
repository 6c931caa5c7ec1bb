import { bySign, defineCause } from "../match.ts";
import { tryAgain } from "../remedies.ts";
import { mendCertificate } from "./certificate-faults.ts";

export const clientCertificateInvalid = defineCause({
  id: "client-certificate-invalid",
  title: "the client certificate is not accepted",
  cause:
    "The certificate, or the assertion signed with it, cannot be used: the file is not PEM with certificate and private key, the certificate is not registered with the application, has expired, or the key is not the certificate's.",
  explains: ["token-acquired"],
  maskedBy: ["env-malformed"],
  match: bySign("client-certificate-invalid"),
  remedies: (told, known) => [...mendCertificate(told, known), tryAgain(known)],
  confirm:
    "Compare the file's thumbprint with App registrations › the application › Certificates & secrets › Certificates.",
  confusedWith: {
    "federated-token-invalid":
      "the assertion came from an outside issuer, not from the application's own key",
    "clock-skew": "the assertion's times are refused, not its signature",
  },
  link: "https://learn.microsoft.com/entra/identity-platform/certificate-credentials",
});
