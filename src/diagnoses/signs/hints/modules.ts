import type { Hint } from "./hint.ts";

/** Parts of a program that are not there or that break, which leave a sign-in without a chance. */
export const moduleHints: readonly Hint[] = [
  {
    // The driver for ODBC asks Entra through a library of the system.
    of: "user-credentials-invalid",
    means: "sdk-misuse",
    says: /\bcould not load libcurl\b/i,
  },
  {
    // A script for another release of a module, which has no such cmdlet any more or not yet.
    of: "developer-login-missing",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "tool-signed-out" &&
      /\b[A-Z][a-z]+-(?:Mg|PnP)\w{2,60}["']? (?:is|was) not recognized as (?:the |a )?name of a cmdlet\b/.test(
        text,
      ),
  },
  {
    // Visual Studio's own service, where it falls over.
    of: "developer-login-missing",
    means: "sdk-misuse",
    says: (_, { code, message }) =>
      code === "tool-failed" && /TokenService[^]{0,120}\bobject reference not set\b/i.test(message),
  },
  {
    // Connect-MgGraph cannot read a token for want of a library, of which another module brought its own.
    of: "token-invalid",
    means: "sdk-misuse",
    says: (text, { code, message }) =>
      code === "token-unaccepted" &&
      /\binvalid JWT access token\b/i.test(message) &&
      /\bAz\.\w|\bRequiredVersion\b|\.dll\b/.test(text),
  },
];
