import type { Shape } from "./shape.ts";

/** Tokens that a platform should have handed out, and files that hold a proof of identity. */
export const federation: readonly Shape[] = [
  {
    source: "environment",
    code: "id-token-not-offered",
    says: /unable to get ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)[^.]{0,60}|ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)["']?(?: env(?:ironment)? variable)?[^.]{0,30}(?:not set|missing|undefined|not found|unset|empty)|(?:make sure|ensure|did you forget|please)[^.]{0,80}id-token: ?'?write|give write permissions? to id-token|id-token: ?write'? permission (?:is )?(?:required|missing|not)|failed to fetch federated token|error message: unable to get id token/i,
  },
  {
    source: "environment",
    code: "id-token-not-offered",
    says: /SYSTEM_OIDCREQUESTURI[^.]{0,40}(?:not set|missing|undefined|required|empty|is not)|(?:SYSTEM_ACCESSTOKEN|System\.AccessToken)[^.]{0,40}(?:not set|missing|undefined|empty)/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?:open|stat|read)\s{1,2}: (?:the system cannot find|no such file)[^.]{0,60}/i,
    near: /token|federat|workload|azidentity|azure/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?:no such file or directory|ENOENT|FileNotFound\w*|could not find (?:a part of the path|file)|cannot find the (?:file|path)|NoSuchFileException)[^]{0,80}?["']?(?<path>(?:\/var\/run\/secrets\/azure\/[\w./-]{1,120}|[\w:\\/.-]{0,120}(?:azure-identity|oidc)-?token)(?:["'](?=["']))?)/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?<=open |stat |read )(?<path>\/[\w./-]{1,160}token["']?|\/var\/run\/secrets\/azure\/[\w./-]{1,120})\)?: ?(?:no such file|does not exist|not found|cannot be found|\(no such file)/i,
  },
  {
    source: "environment",
    code: "file-unreadable",
    says: /(?:permission denied|EACCES)[^]{0,80}?(?<path>\/var\/run\/secrets\/azure\/[\w./-]{1,120}|[\w:\\/.-]{0,120}azure-identity-token)|(?<file>\/var\/run\/secrets\/azure\/[\w./-]{1,120}): permission denied/i,
  },
  { source: "environment", code: "file-empty", says: /no content on the file[^.]{0,120}/i },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /AZURE_FEDERATED_TOKEN(?:_FILE)?["']?[^.]{0,60}(?:not set|missing|undefined|is required|not found|unset|empty|isn't set|is not set|must be set|null)|(?:missing|set|required|no)[^.]{0,60}AZURE_FEDERATED_TOKEN(?:_FILE)?\b|tokenFilePath is a required parameter|no (?:client|tenant) id specified\. check pod configuration|no token file specified/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /workload identity[^.]{0,60}(?:not injected|not mutated|env(?:ironment)? variables? (?:are )?(?:missing|not (?:set|injected)))/i,
  },
];

/** Certificates and keys of an application. */
export const certificates: readonly Shape[] = [
  {
    source: "environment",
    code: "certificate-unusable",
    says: /does not contain a PEM-encoded certificate|must be an asymmetric key|unable to deserialize key data|could not deserialize key data|failed to deserialize certificate|mac verif(?:y|ication) (?:error|failed|failure)[^.]{0,60}|invalid password or PKCS ?#?12 data/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /(?:keyset does not exist|the specified network password is not correct|cannot find the requested object|bad decrypt|PEM routines|no start line|unsupported PKCS ?#?12|pkcs12: [^.]{1,80}|no certificate with thumbprint[^.]{1,80}|certificate with thumbprint[^.]{1,80}not found|certificate file[^.]{0,60}not (?:found|exist)|private key[^.]{0,60}(?:not (?:found|present|accessible|match)|missing|unable|could not|failed|password)|couldn't find (?:a )?private key|must (?:have|contain|include) a private key|unsupported private key)/i,
    near: /certificate|credential|azure|service.?principal|\.pfx|\.pem|client.?assertion/i,
    unlike: /certificate verify failed|ssl: ?certificate_verify|kubectl create secret tls/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?:no such file or directory|ENOENT|FileNotFound\w*|could not find (?:a part of the path|file)|cannot find the (?:file|path)|NoSuchFileException)[^]{0,60}?["'](?<path>[^"'\n]{1,160}\.(?:pem|pfx|p12|crt|cer))/i,
    near: /credential|azure|service.?principal|client.?cert/i,
    unlike: /ca-?bundle|REQUESTS_CA_BUNDLE|cacert|ca\.crt|SSL_CERT|NODE_EXTRA/i,
  },
];
