import type { Tenant } from "../directory.ts";
import { formPage, type Field } from "./page.ts";

const action = ({ cloud, id }: Tenant): string => `${cloud.authorityHost}/${id}/login`;
const carried = (flowToken: string): Field => ({ name: "flowToken", value: flowToken });

/* The pages of a sign-in, in their order. */

export const userNamePage = (now: Date, tenant: Tenant, flowToken: string): Response =>
  formPage(now, {
    action: action(tenant),
    heading: "Sign in",
    fields: [carried(flowToken), { name: "loginfmt", label: "Email, phone, or Skype" }],
    buttons: [{ label: "Next", answer: "next" }],
  });

export const passwordPage = (now: Date, tenant: Tenant, flowToken: string): Response =>
  formPage(now, {
    action: action(tenant),
    heading: "Enter password",
    fields: [carried(flowToken), { name: "passwd", label: "Password", type: "password" }],
    buttons: [{ label: "Sign in", answer: "sign-in" }],
  });

export const secondFactorPage = (now: Date, tenant: Tenant, flowToken: string): Response =>
  formPage(now, {
    action: action(tenant),
    heading: "Approve sign in request",
    fields: [carried(flowToken)],
    buttons: [
      { label: "Approve", answer: "approve" },
      { label: "I can't", answer: "deny" },
    ],
  });

export const consentPage = (now: Date, tenant: Tenant, flowToken: string, application: string): Response =>
  formPage(now, {
    action: action(tenant),
    heading: "Permissions requested",
    text: `The application ${application} would like to act as you.`,
    fields: [carried(flowToken)],
    buttons: [
      { label: "Accept", answer: "accept" },
      { label: "Cancel", answer: "cancel" },
    ],
  });

export const userCodePage = (now: Date, tenant: Tenant): Response =>
  formPage(now, {
    action: `${tenant.cloud.authorityHost}/common/oauth2/deviceauth`,
    heading: "Enter code",
    fields: [{ name: "otc", label: "Code" }],
    buttons: [{ label: "Next", answer: "next" }],
  });
