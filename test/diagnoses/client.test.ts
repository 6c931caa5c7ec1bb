import { environment, explains, sdk } from "../support/failures.ts";

explains([
  [
    "no key anywhere",
    [
      sdk(
        "Missing credentials. Please pass one of `apiKey` and `azureADTokenProvider`, or set the `AZURE_OPENAI_API_KEY` environment variable.",
        "OpenAIError",
      ),
    ],
    "env-missing",
    "confirmed",
  ],
  [
    "no endpoint",
    [
      sdk(
        "Must provide one of the `baseURL` or `endpoint` arguments, or the `AZURE_OPENAI_ENDPOINT` environment variable",
        "OpenAIError",
      ),
    ],
    "env-missing",
    "confirmed",
  ],
  [
    "key and token",
    [
      sdk(
        "The `apiKey` and `azureADTokenProvider` arguments are mutually exclusive; only one can be passed at a time.",
        "OpenAIError",
      ),
    ],
    "env-conflict",
    "confirmed",
  ],
  [
    "empty bearer",
    [sdk("Illegal header value b'Bearer '", "LocalProtocolError")],
    "env-missing",
    "confirmed",
  ],
  [
    "no scheme",
    [sdk("Request URL is missing an 'http://' or 'https://' protocol.", "UnsupportedProtocol")],
    "env-malformed",
    "likely",
  ],
  [
    "smart quote in the key",
    [sdk("'ascii' codec can't encode character '\\u201c' in position 7", "UnicodeEncodeError")],
    "env-malformed",
    "likely",
  ],
  [
    "bad authority",
    [sdk("The authorityHost address must use the 'https' protocol.", "Error")],
    "env-malformed",
    "likely",
  ],
  [
    "bad tenant",
    [
      sdk(
        "Invalid tenant id provided. You can locate your tenant id by following the instructions.",
        "Error",
      ),
    ],
    "env-malformed",
    "likely",
  ],
  [
    "bad choice of credential",
    [sdk("Invalid value for AZURE_TOKEN_CREDENTIALS = foo.", "Error")],
    "env-malformed",
    "confirmed",
  ],
  ["missing package", [sdk("Cannot find module '@azure/identity'", "Error")], "sdk-misuse", "confirmed"],
  [
    "wrong parameter",
    [sdk("__init__() got an unexpected keyword argument 'azure_ad_token_provider'", "TypeError")],
    "sdk-misuse",
    "likely",
  ],
  ["no scope", [sdk('"get_token" requires at least one scope', "ValueError")], "sdk-misuse", "likely"],
  [
    "PFX instead of PEM",
    [sdk("The file at the specified path does not contain a PEM-encoded certificate.", "Error")],
    "client-certificate-invalid",
    "confirmed",
  ],
  [
    "certificate without key",
    [sdk("secretOrPrivateKey must be an asymmetric key when using PS256", "Error")],
    "client-certificate-invalid",
    "confirmed",
  ],
  [
    "certificate file missing",
    [environment("file-missing", "ENOENT: no such file or directory, open '/app/client.pem'")],
    "client-certificate-invalid",
    "confirmed",
  ],
  [
    "no id-token permission",
    [sdk("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable", "Error")],
    "federated-token-missing",
    "confirmed",
  ],
  [
    "path not injected",
    [sdk("open : no such file or directory", "Error")],
    "federated-token-missing",
    "confirmed",
  ],
  [
    "token file missing",
    [environment("file-missing", "There is no file /var/run/secrets/azure/wi/token/azure-identity-token.")],
    "federated-token-missing",
    "confirmed",
  ],
  [
    "token file empty",
    [environment("file-empty", "The file /t is empty.")],
    "federated-token-missing",
    "confirmed",
  ],
  [
    "path ends in a quote",
    [environment("file-missing", "There is no file.", '/t/azure-identity-token"')],
    "env-malformed",
    "likely",
  ],
  [
    "token file is no token",
    [environment("token-undecodable", "The file /t holds no JSON Web Token.")],
    "federated-token-invalid",
    "confirmed",
  ],
  [
    "nothing sent to a stranger",
    [environment("not-sent", "Nothing was sent to llm.example.org: not an Azure host")],
    "endpoint-wrong",
    "likely",
  ],
]);
