import type { Shape } from "../shape.ts";

/** Certificates that are not trusted, and handshakes that fail. */
export const encryption: readonly Shape[] = [
  {
    source: "network",
    code: "SELF_SIGNED_CERT_IN_CHAIN",
    near: /error|fail|verif|exception|chain|unable|trust|reject|handshake|\bssl\b|\btls\b|x509/i,
    // One to sign in with.
    unlike:
      /^(?=[^]*\b(?:with|using|by|upload\w*|created?|generated?) (?:an? |my |our |the )?self[- ]signed cert)(?=[^]*(?:Connect-(?:Mg|PnP|Az|Graph)|-CertificateThumbprint|app(?:lication)? registration|service principal|ClientCertificateCredential))(?![^]*(?:verify failed|in (?:the )?certificate chain|\bproxy\b|\bSSL\b|\bTLS\b))/i,
    says: /(?<!\b(?:generat|creat)(?:e|es|ed|ing) (?:an? |the |my |your )?)self[- _]signed[ _]cert(?:ificate)?(?: in (?:the )?certificate chain|_in_chain)?|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT/i,
  },
  {
    source: "network",
    code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    says: /unable to get (?:local )?issuer certificate|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|\bCERT_UNTRUSTED\b|PKIX path building failed|(?<=Exception: )PKIX build(?:ing)? failed|unable to find valid certification path|does not chain with any of the trust anchors|trustAnchors parameter must be non-empty|signed by unknown authority|certificate signed by (?:an )?unknown? authority|certificate is not trusted|unknown ca\b|UnknownIssuer|ERR_CERT_AUTHORITY_INVALID|SEC_E_UNTRUSTED_ROOT|PartialChain|UntrustedRoot|RemoteCertificateChainErrors|certificate chain (?:was )?(?:issued by an authority that is not trusted|processed, but terminated in a root)|missing authority key identifier|basic constraints of ca cert not marked critical|invalid CA certificate|self-signed root|x509: OSStatus|certificate is not standards compliant/i,
  },
  {
    // As people tell of a proxy that re-signs, by its maker or by what it does.
    source: "network",
    code: "CERTIFICATE_VERIFY_FAILED",
    says: /\b(?:zscaler|netskope|(?:ssl|tls|https) inspection)\b[^?]{0,120}?\b(?:fails?|failed|failing|errors?) (?:on|with|by|because of|due to) (?:an? |the |its |their )?(?:\w+ )?certificates?\b[^.]{0,60}/i,
    unlike:
      /\b(?:if|when|in case) (?:you|your (?:company|organi[sz]ation)) (?:are |is )?(?:behind|us(?:e|es|ing))\b/i,
  },
  {
    source: "network",
    code: "CERT_HAS_EXPIRED",
    says: /certificate (?:has expired|is not yet valid|has expired or is not yet valid)|CERT_HAS_EXPIRED|certificate_expired|NotTimeValid|Certificate(?:Expired|NotYetValid)Exception|ERR_CERT_DATE_INVALID|peer certificate: Expired|validity check failed/i,
    near: /ssl|tls|x509|https|cert/i,
  },
  {
    source: "network",
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
    says: /ERR_TLS_CERT_ALTNAME_INVALID|ERR_CERT_COMMON_NAME_INVALID|SEC_E_WRONG_PRINCIPAL|NotValidForName|hostname\/ip does not match certificate|SSLPeerUnverifiedException: Hostname \S{1,100} not verified|CertificateException: No name matching \S{1,100} found|RemoteCertificateNameMismatch|(?:hostname|ip address) mismatch[^.]{0,60}|(?:certificate is valid for|no alternative certificate subject name matches|no subject alternative (?:dns |ip address )?names? (?:matching|present)|doesn't match either of|doesn't contain any IP SANs|relies on legacy Common Name)[^]{0,120}/i,
  },
  {
    // Whether a certificate was revoked could not be found out.
    source: "network",
    code: "CERT_REVOCATION_UNKNOWN",
    says: /RevocationStatusUnknown|OfflineRevocation|CRYPT_E_NO_REVOCATION_CHECK|unable to check revocation/i,
  },
  {
    source: "network",
    code: "ERR_SSL_NO_CERTIFICATE",
    says: /no_certificate_or_crl_found|no certificate or crl found|problem with the ssl ca cert\b/i,
  },
  {
    source: "network",
    code: "ca-file-missing",
    says: /FileNotFoundError: \[Errno 2\] no such file or directory(?! ?:)/i,
    near: /SSL_CERT_FILE|create_ssl_context|load_verify_locations/,
  },
  {
    // Node's warning, where something is then not trusted.
    source: "network",
    code: "ca-file-missing",
    says: /\bignoring extra certs from \S{1,160}, load failed\b[^.]{0,60}(?=[^]{0,4000}?(?:self[-_ ]signed|unable[_ ]to[_ ](?:get|verify)[_ ]|\bCERT_UNTRUSTED\b))/i,
  },
  {
    // Of itself it stops nothing: it counts beside something that went wrong.
    source: "environment",
    code: "authorities-ignored",
    says: /\bIgnoring extra certs from \S{1,160}, load failed\b[^.]{0,60}(?=[^]{0,4000}?(?:Error|Exception|ERROR)\b)/,
    unlike: /\b[1-9]\d{0,5} pass(?:ed|ing)\b/,
  },
  {
    source: "network",
    code: "ca-file-missing",
    says: /could not find a suitable tls ca certificate bundle[^.]{0,120}|error setting certificate (?:verify locations|file)[^.]{0,80}/i,
  },
  {
    source: "network",
    code: "ERR_SSL_WRONG_VERSION_NUMBER",
    says: /wrong[_ ]version[_ ]number|http: server gave http response to https client|unsupported or unrecognized ssl message|packet length too long|corrupt message of type InvalidContentType|(?<!\bhttp: TLS handshake error from \S{1,60} tls: )first record does not look like a tls handshake|unexpected packet format|NotSslRecordException|cannot determine the frame size/i,
  },
  {
    source: "network",
    code: "EPROTO",
    says: /\bEPROTO\b|bad handshake: Error\(\[\(["']SSL routines["'], ["']\w{3,50}["'], ["'](?!certificate verify failed|tlsv1 alert unknown ca)|bad handshake: SysCallError|(?<!\bhttp: )(?:tls|ssl)[^.]{0,20}(?:handshake (?:failure|failed|error|eof)|alert)(?![^]{0,120}(?:certificate verify failed|unknown[ _]ca\b))[^.]{0,40}|\[SSL: (?!CERT|WRONG_VERSION|NO_CERT)[A-Z\d_]{3,60}\]|handshake[_ ]failure|HandshakeFailure|UNEXPECTED_EOF_WHILE_READING|EOF occurred in violation of protocol|SSLEOFError|SSLZeroReturnError|SSL_ERROR_SYSCALL|(?<!(?<!\b(?:microsoft\w{0,10}|azure|windows|office\w{0,3})\.\w{2,4}) sent an invalid response\.? )ERR_SSL_\w+|unsafe legacy renegotiation|dh key too small|no protocols available|tlsv1 alert|(?<!\bhttp: TLS handshake error from \S{1,60} )remote error: tls: [^.]{0,60}|could not create ssl\/tls secure channel|SSLHandshakeException(?!: PKIX)(?!: sun)|(?:terminated|closed connection during) (?:the )?handshake|ssl peer shut down incorrectly|because the remote party (?:has closed|sent a tls)[^.]{0,60}|a call to sspi failed|do not possess a common algorithm|unexpected EOF or 0 bytes from the transport|unexpected error occurred on a (?:send|receive)|unexpected eof during handshake|received fatal alert: \w+|no appropriate protocol|InitializeSecurityContext failed|SSLEngine (?:is )?closed already|message received was unexpected or badly formatted|: ssl connect error\b|\berror in SSL handshake\b/i,
  },
  {
    source: "network",
    code: "CERTIFICATE_VERIFY_FAILED",
    says: /SSLCertVerificationError\b(?!\(|: (?:\(\d, ["'])?\[SSL: CERT)|(?:CERTIFICATE_VERIFY_FAILED\]? ?)?certificate verify failed(?!: (?:certificate has expired|certificate is not yet|hostname mismatch|ip address mismatch))|CERTIFICATE_VERIFY_FAILED(?!\]? ?certificate verify failed)|the remote certificate (?:is|was) (?:invalid|rejected)(?![^.]{0,60}NotTimeValid)[^.]{0,80}|could not establish trust relationship for the ssl|failed to verify certificate(?!: x509: certificate (?:has expired|signed by (?!$)|is not valid|is valid))|x509: certificate signed by(?= ?$)|server certificate verification failed|tls: failed to parse certificate from server|parent certificate cannot sign this kind of certificate|ssl peer certificate or ssh remote key was not ok/i,
    // Why, Go says behind it.
    unlike: /\bx509: certificate is valid for\b/i,
  },
  {
    // What the libraries that encrypt run into within themselves: OpenSSL, and that of Windows of a certificate whose key
    // it cannot use.
    source: "network",
    code: "EPROTO",
    says: /\bSSL routines:\w{0,40}:internal error\b|\bWin32Exception(?: \(\S{8,12}\))? ?: the credentials supplied to the package were not recognized\b/i,
  },
  {
    // The least version that a storage account was set to take.
    source: "network",
    code: "ERR_TLS_OF_ACCOUNT",
    says: /\bTlsVersionNotPermitted\b|\bthe TLS version of the connection is not permitted on this storage account\b/i,
  },
  {
    // Java's and SQL Server's driver, of a server that speaks only what is no longer allowed; a warning that by itself stops nothing.
    source: "network",
    code: "ERR_TLS_VERSION",
    says: /\bserver selected protocol version TLS\d{2} is not accepted by client preferences\b|\bTLSv1(?:\.[01])? was negotiated\. please update server and client\b/i,
    unlike: /\blogin failed\b|\bconnect(?:s|ed|ion)\b[^.]{0,40}\b(?:ok|fine|succe\w+)\b/i,
  },
  {
    // Which of these it was stands behind a colon, or nowhere.
    source: "network",
    code: "tls-wrapper",
    says: /the ssl connection could not be established|(?<!Open)SSLError|SSL certificate problem|PKIX path validation failed|certificate verification failed/i,
  },
];
