import type { Failure } from "../../core/observation.ts";
import type { Remedy } from "../../core/remedy.ts";

/** What hands a job its token was there and was asked, so that nothing is left to be asked for at the platform. */
const services: Readonly<Record<string, (status: number) => readonly Remedy[]>> = {
  // Set only where the job has the permission. Source: facts on environment variables §7.
  ACTIONS_ID_TOKEN_REQUEST_URL: () => [
    {
      text: "GitHub Actions: the job has the permission, for the variables are there. Ask in a step of that job, while it runs, with the two variables as GitHub sets them: what was kept of another job is refused.",
    },
  ],
  SYSTEM_OIDCREQUESTURI: (status) => {
    const ownToken = {
      text: "Azure Pipelines: hand the step this job's own token, with `env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)`; one that was kept of another job is refused.",
    };
    const connection = {
      text: "Azure Pipelines: let AZURESUBSCRIPTION_SERVICE_CONNECTION_ID be the id of the service connection, which is the resourceId in its page's address and not its name; let the pipeline use it, and name it as azureSubscription of the task AzureCLI@2 that calls this.",
    };
    // A page to sign in at is a success by its status.
    return status === 401 || status < 400 ? [ownToken, connection] : [connection, ownToken];
  },
};

/** What to do where that service refused; null where this is nothing that it said. */
export function whereRefused(failure: Failure | undefined): readonly Remedy[] | null {
  if (failure?.code !== "id-token-refused" || failure.status === undefined) return null;
  const variable = Object.keys(services).find((name) => failure.message.includes(`which ${name} names`));
  return (variable && services[variable]?.(failure.status)) || null;
}
