import type { Seen } from "../core/diagnosis.ts";

/** The resource id names one account and the endpoint another: what holds at the one says nothing of the other. */
export const namesTwoAccounts = ({ evidence, findings }: Seen): boolean =>
  findings.get("account-matches-endpoint")?.details?.["mixUp"] === "other-account" &&
  evidence.account?.foundBy === "resource-id";
