import type { Shape } from "../shape.ts";

const credential =
  /Credential|msal4j|\bmsal|Microsoft\.Identity|microsoft\.aad|service.?principal|client.?cert|AZURE_CLIENT|azure\.identity|azidentity/i;

/** Keys of servers and of other systems, and the certificates of authorities, are nobody's proof of identity. */
const others =
  /certificate verify failed|ssl: ?certificate_verify|kubectl create secret tls|RootCA|Root[-_]?G\d|ca-?bundle|ca-?certs?\b|\bca\.(?:crt|pem)|SSL_CERT|NODE_EXTRA|keystore\.(?:p12|jks)|truststore|SSLUtilBase|\bjdbc:(?!sqlserver)|\bmysql\b|postgres|snowflake|\bnginx\b|\bkafka\b|mosquitto/i;

/** Certificates and keys of an application. */
export const certificates: readonly Shape[] = [
  {
    source: "environment",
    code: "certificate-unusable",
    says: /does not contain a PEM-encoded certificate|must be an asymmetric key|invalid password or PKCS ?#?12 data|is not a valid certificate in PEM or PKCS ?#?12|your pfx file shall contain both private key|failed to deserialize certificate in PEM or PKCS12 format|must have an RSA private key because RS256\b/i,
    unlike: others,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /(?:unable to deserialize key data|could not deserialize key data|failed to deserialize certificate|mac verif(?:y|ication) (?:error|failed|failure)[^.]{0,60}|found no (?:private key|certificate)\b|failed to load certificate from|the specified network password is not correct|cannot find the requested object|bad decrypt|PEM routines|no start line|unsupported PKCS ?#?12|pkcs12: [^.]{1,80}|unable to load PEM file|(?:selected|specified|configured|provided) (?:client )?certificate (?:was |is |could )?not (?:be )?found|cannot find certificate by thumbprint|no certificate (?:was found [^.]{0,40})?with thumbprint[^.]{1,80}|certificate with thumbprint[^.]{1,80}not found|certificate file[^.]{0,60}not (?:found|exist)|private key[^.]{0,60}(?:not (?:found|present|accessible|match)|missing|unable|could not|failed|password (?:is |was )?(?:missing|wrong|incorrect|required|invalid))|couldn't find (?:a )?private key|does not have a private key|UnrecoverableKeyException|must (?:have|contain|include) (?:an? (?:RSA )?|its )private key|(?<=Error: )malformed certificate\b|password was not given but private key is encrypted|incorrect password, could not decrypt key|could not parse the provided public key|unsupported private key|keystore password was incorrect|no installed provider supports this key|(?:failed|unable) to parse (?:the )?(?:private key|certificate)(?! from (?:the )?server)|didn't find any (?:certificate content|PEM blocks)|failed to find any PEM data in (?:certificate|key) input|certData contains multiple private keys|PKCS ?#?12 parsing failed|deserializing PKCS ?#?12 from DER|only RSA private keys are supported|m_safeCertContext is an invalid handle|CryptographicException: access (?:is )?denied|found multiple private key blocks|missing (?:private key for certificate|certificate for private key)|(?:private )?key doesn't match any certificate|key must be an RSA key|block labelled ["']CERTIFICATE["'] could not be parsed|find a matching public certificate|decode a pem block|parse private key as Pkcs#1|contained non-RSA key|(?:reading|loading|opening) client certificate[^.]{0,60}(?:cannot|no such|failed|error))/i,
    near: /credential|azure|azidentity|kubelogin|\bazwi\b|\badal\b|microsoft\.identity|\bmsal|service.?principal|client.?(?:assertion|cert)|AADSTS|entra\b|Connect-(?:Az|Mg|PnP)|\bacquire_token_for_client\(/i,
    unlike: others,
  },
  {
    // Java, of a file and its password; it says so of whatever else is encrypted as well.
    source: "environment",
    code: "certificate-unusable",
    says: /final block not properly padded/i,
    near: /^(?=[^]*(?:\bpfx\b|\bp12\b|pkcs|certificate|key ?store))(?=[^]*(?:credential|azure|\badal\b|\bmsal|service.?principal|AADSTS|entra\b))/i,
    unlike: others,
  },
  {
    // Windows and .NET, of a private key that is kept in a way that the caller cannot use.
    source: "environment",
    code: "key-kept-otherwise",
    says: /\bkeyset does not exist(?! \(error code: \d)|\bkey not valid for use in specified state\b|\binvalid provider(?: type specified)?\b|CryptographicException: (?:bad data|the system cannot find the (?:file|path) specified)\b|\bcertificate key algorithm is not supported\b/i,
    near: /^(?=[^]*(?:certificate|X509|\.pfx\b|ClientAssertion))(?=[^]*(?:CertificateCredential|azure|microsoft\.identity|\bAcquireToken|\bmsal|\badal\b|AADSTS|entra\b))/i,
    unlike: others,
  },
  {
    // .NET, of what was to be found by its thumbprint, its path or its name in a vault.
    source: "environment",
    code: "certificate-not-had",
    says: /\bvalue cannot be null\.? \(?parameter (?:name: ?)?["']?(?:client)?certificate\b/i,
    near: /Connect-\w|\bPnP\b|AcquireToken|ClientAssertion|Credential|thumbprint|client ?id|azure ?ad|entra\b/i,
    unlike: /\bkestrel\b|\bSignedXml\b|\bX509Store\b/i,
  },
  {
    // The library for .NET, of the file that a setting names.
    source: "environment",
    code: "certificate-unusable",
    says: /\bcould not load (?:the )?certificate\b/i,
    near: /Azure\.Identity|AZURE_CLIENT_CERTIFICATE|CertificateCredential|service.?principal|Connect-(?:Az|Mg|PnP)/i,
    unlike: others,
  },
  {
    // .NET, of a file in which no certificate stands as it reads them.
    source: "environment",
    code: "certificate-unusable",
    says: /\binput is not a valid base-64 string as it contains a non-base ?64 character\b/i,
    near: /\bPEM\b|\.pem\b|\bPFX\b|\.pfx\b|X509Certificate|CertificateCredential/i,
    // Keys of storage accounts are of that form as well, and oftener.
    unlike: new RegExp(`${others.source}|account ?key|connection ?string|\\bPDF\\b`, "i"),
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\bpermission denied: ["'](?<path>[^"'\n]{1,160}\.(?:pem|pfx|p12|crt|cer))\b/i,
    near: /service.?principal|client.?cert|AZURE_CLIENT_CERT|CertificateCredential|\bmsal/i,
    unlike: new RegExp(`${others.source}|\\b(?:ssh|scp|letsencrypt|certbot|gunicorn|uvicorn)\\b`, "i"),
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /failed to (?:read (?:the )?certificate file|decode pkcs12 certificate)[^.]{0,60}/i,
    near: /credential|azidentity|adal|azure|kubelogin|creating spt|oauth token/i,
    unlike: others,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?:FileNotFoundException|NoSuchFileException): (?<path>[^"'\s]{1,160}\.(?:pem|pfx|p12|crt|cer))\b/,
    near: credential,
    unlike: others,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?:no such file or directory|ENOENT|FileNotFound\w*|could not find (?:a part of the path|file)|cannot find the (?:file|path)|NoSuchFileException)[^]{0,60}?["'](?<path>[^"'\n]{1,160}\.(?:pem|pfx|p12|crt|cer))/i,
    near: credential,
    unlike: others,
  },
  {
    // Azure's management before Resource Manager, which knew people by the certificates of a subscription.
    source: "entra",
    code: "certificate-refused",
    says: /\bfailed to authenticate the request\. verify that the certificate is valid and is associated with this subscription\b/i,
  },
];
