import { defineCheck } from "../core/check.ts";
import { pass } from "../core/finding.ts";
import { unlessCalled } from "./unless-called.ts";

export const certificateTrusted = defineCheck({
  id: "certificate-trusted",
  stage: "probe",
  question: "Is the certificate at the endpoint one that clients here accept?",
  needs: ["connection"],
  sees: ["completion"],
  judge({ connection, completion }) {
    const { host, fault, issuedBy, rootedIn, publicRoot, validFrom, validTo, names } = connection;
    const issuer = `${issuedBy ?? "an unnamed issuer"}${rootedIn && rootedIn !== issuedBy ? ` under ${rootedIn}` : ""}`;
    if (fault === null) {
      return pass(
        publicRoot === false
          ? `The certificate of ${host} is by ${issuer}: no public issuer, but trusted here.`
          : `The certificate of ${host} is by ${issuer}.`,
        { issuer },
      );
    }
    const details = {
      fault,
      issuer,
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
      names: names.join(", "),
    };
    const until = validTo ? `, good until ${validTo}` : "";
    return unlessCalled(
      completion,
      `The certificate of ${host} is not accepted: ${fault}; it is by ${issuer}${until}.`,
      { details },
    );
  },
});
