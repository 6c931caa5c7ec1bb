"""The sign-ins of the notebooks, each as its notebook shows it. The program knows nothing of the simulator."""

import os
import sys

from azure.identity import (
    EnvironmentCredential,
    ManagedIdentityCredential,
    WorkloadIdentityCredential,
    get_bearer_token_provider,
)
from openai import AzureOpenAI

endpoint = os.environ["OPENAI_API_BASE"]
version = os.environ["OPENAI_API_VERSION"]
deployment = os.environ["OPENAI_API_DEPLOY"]
scope = "https://cognitiveservices.azure.com/.default"


def with_key():
    return AzureOpenAI(
        azure_endpoint=endpoint, api_version=version, api_key=os.environ["OPENAI_API_KEY"]
    )


def with_credential(credential):
    return AzureOpenAI(
        azure_endpoint=endpoint,
        api_version=version,
        azure_ad_token_provider=get_bearer_token_provider(credential, scope),
    )


clients = {
    "api-key": with_key,
    "service-principal": lambda: with_credential(EnvironmentCredential()),
    "managed-identity": lambda: with_credential(
        ManagedIdentityCredential(client_id=os.environ["AZURE_MANAGED_IDENTITY_CLIENT_ID"])
    ),
    "workload-identity": lambda: with_credential(WorkloadIdentityCredential()),
}

client = clients[sys.argv[1]]()
completion = client.chat.completions.create(
    model=deployment,
    messages=[{"role": "user", "content": "Say ready."}],
    max_tokens=16,
)
print(completion.choices[0].message.content)
