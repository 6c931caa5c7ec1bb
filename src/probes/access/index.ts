import type { TokenCredential } from "@azure/core-auth";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { sdkFailure } from "../../azure/failures/index.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import type { Observation } from "../../core/observation.ts";
import type { Arm } from "../arm.ts";
import { within, type Limit } from "../limit.ts";
import { judgeAccess, type Subject } from "./judge-access.ts";

export type { Subject } from "./judge-access.ts";

export interface AccessInput {
  /** Whoever reads Azure Resource Manager. */
  readonly credential: TokenCredential;
  readonly httpClient: HttpClient;
  readonly armEndpoint: string;
  readonly arm: () => Promise<Arm>;
  readonly account: Pick<EvidenceMap["account"], "id" | "subscriptionId" | "resourceGroup">;
  /** Whose access it is about. */
  readonly subject: Subject;
  readonly dataAction: string;
  readonly limit: Omit<Limit, "what">;
}

/** Reads who may do what on the account, and judges the data action. Source: facts on ARM §§1-4, 6, on roles §3. */
export const observeAccess = (input: AccessInput): Promise<Observation<EvidenceMap["access"]>> =>
  within(
    { what: "Reading role assignments through ARM", ...input.limit },
    async (signal) => {
      const { AuthorizationManagementClient } = await import("@azure/arm-authorization");
      const { account, subject, dataAction, arm, armEndpoint } = input;
      const client = new AuthorizationManagementClient(input.credential, account.subscriptionId, {
        endpoint: armEndpoint,
        // Requests go to this one, whatever the endpoint: without it another cloud's go to the public one.
        $host: armEndpoint,
        httpClient: input.httpClient,
        retryOptions: { maxRetries: 0 },
      });
      const asked = {
        client,
        arm,
        scope: account.id,
        resourceGroup: account.resourceGroup,
        principalId: subject.principalId,
        isGroup: subject.principalType === "Group",
        own: subject.is === "caller",
        signal,
      };
      return judgeAccess(asked, subject, dataAction, new Date());
    },
    (error) => sdkFailure(error, new URL(input.armEndpoint).hostname),
  );
