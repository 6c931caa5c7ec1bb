import { Chalk } from "chalk";
import { explain } from "../src/explain/explain.ts";
import { explainedText } from "../src/cli/output/explained-text.ts";
import { marksFor } from "../src/reporters/layout/marks.ts";
import { plainOptions } from "../src/reporters/index.ts";

/** The end of a pod's log: a wrapper outside, in it a skipped link, and the link that answered. */
const log = `Traceback (most recent call last):
  File "/srv/chat/app.py", line 41, in <module>
azure.core.exceptions.ClientAuthenticationError: DefaultAzureCredential failed to retrieve a token from the included credentials.
Attempted credentials:
\tEnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.
\tWorkloadIdentityCredential: AADSTS700213: No matching federated identity record found for presented assertion subject 'system:serviceaccount:chat:default'. Trace ID: 8c1d5f3e-0f5d-4f0e-9d77-3a5b8a2f1c00`;

/** What `explain` is shown to be given and to say, as on a terminal. */
export function sampleExplanation(): string {
  const { width, ascii, shell } = plainOptions;
  const style = { chalk: new Chalk({ level: 0 }), marks: marksFor(ascii), ascii, width, shell };
  const said = explainedText([{ source: "-", diagnoses: explain(log) }], style);
  return `$ kubectl logs deploy/chat | tail -6\n${log}\n\n$ kubectl logs deploy/chat | aoai-preflight explain\n${said}`;
}
