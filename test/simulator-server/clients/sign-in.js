// A program as a user would write it: it knows nothing of the simulator.
import {
  EnvironmentCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
  getBearerTokenProvider,
} from "@azure/identity";
import { AzureOpenAI } from "openai";

const {
  OPENAI_API_BASE,
  OPENAI_API_VERSION,
  OPENAI_API_DEPLOY,
  OPENAI_API_KEY,
  AZURE_MANAGED_IDENTITY_CLIENT_ID,
} = process.env;
const credentials = {
  "service-principal": () => new EnvironmentCredential(),
  "managed-identity": () => new ManagedIdentityCredential({ clientId: AZURE_MANAGED_IDENTITY_CLIENT_ID }),
  "workload-identity": () => new WorkloadIdentityCredential(),
};
const scenario = process.argv[2];
const signIn =
  scenario === "api-key"
    ? { apiKey: OPENAI_API_KEY }
    : {
        azureADTokenProvider: getBearerTokenProvider(
          credentials[scenario](),
          "https://cognitiveservices.azure.com/.default",
        ),
      };
const client = new AzureOpenAI({
  endpoint: OPENAI_API_BASE,
  apiVersion: OPENAI_API_VERSION,
  deployment: OPENAI_API_DEPLOY,
  ...signIn,
});
const completion = await client.chat.completions.create({
  model: OPENAI_API_DEPLOY,
  messages: [{ role: "user", content: "Say ready." }],
  max_tokens: 16,
});
process.stdout.write(completion.choices[0].message.content);
