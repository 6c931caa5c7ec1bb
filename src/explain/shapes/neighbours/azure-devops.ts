import type { Shape } from "../shape.ts";

/** Azure DevOps, in what it answers to whoever shows it a token. */
export const azureDevOps: readonly Shape[] = [
  {
    // The same for a token of another tenant, of another user and of an organization that lets no such token in.
    source: "openai",
    code: "devops-user-refused",
    status: 401,
    says: /\bTF400813: (?:the )?user \\{0,2}["'][^"']{0,120}["'] is not authorized to access this resource\b/i,
  },
  {
    // Somebody whom the organization does not have.
    source: "openai",
    code: "devops-user-unknown",
    status: 401,
    says: /\bTF401444: please sign-in at least once as\b[^.]{0,200}/i,
  },
  {
    source: "openai",
    code: "token-expired",
    status: 401,
    says: /\baccess denied ?: the personal access token used has expired\b/i,
    unlike: /\bgit ?lab\b|\bbitbucket\b/i,
  },
];
