import type { Shape } from "../shape.ts";

/** Windows says the same of a private key that it cannot use. */
const ofCertificates = /certificate|ClientAssertion|X509|PrivateKey|\.pfx\b/i;

/** Token caches of MSAL and of the tools. */
export const tokenCaches: readonly Shape[] = [
  {
    // The plug-in of kubectl, which keeps its tokens and its keys in files and in the kernel's keyring.
    source: "environment",
    code: "cache-unusable",
    says: /(?:failed to (?:read|delete|create|marshal)|couldn't (?:parse|serialize|create|store|get)) (?:PoP )?cache (?:data|storage|encryption key)\b[^.]{0,80}|PoP cache storage isn't available[^.]{0,80}|storage read\/write validation failed|failed to store record: [^.]{0,80}|unable to delete authentication record cache\b[^.]{0,80}|failed to (?:open lock file|acquire lock on|release lock on) \S{1,120}[^.]{0,40}/i,
    near: /kubelogin|azidentity|\bmsal/i,
  },
  {
    // What protects data in ASP.NET Core has keys of its own, which a new container does not have.
    source: "environment",
    code: "cache-keys-lost",
    says: /CryptographicException: the (?:payload was invalid|key \{[\w-]{1,40}\} was not found in the key ring)[^.]{0,60}/i,
    near: /TokenCache|token cache/i,
  },
  {
    // DavMail, whose tokens are encrypted with what its user once typed.
    source: "environment",
    code: "keys-lost",
    says: /\brefresh token failed\b[^.]{0,40}\bjavax\.crypto\.BadPaddingException\b[^.]{0,60}/i,
  },
  {
    // Apple's keychain asks a user, and at the other end of a remote session is none.
    source: "environment",
    code: "cache-unusable",
    says: /SecKeychain\w{1,40} failed with result code -?\d+|errSecInteractionNotAllowed|failed to get keyring during saving token[^.]{0,60}|\bKeyChain (?:authorization\/authentication failed|- (?:interaction with|user (?:interaction|cancelled)))\b[^.]{0,60}/i,
    near: /azure|msal|Connect-Mg|microsoft|azcopy|\baz\b/i,
  },
  {
    // Windows' store of keys, which the broker keeps a device's keys in: the number is NTE_BAD_KEYSET.
    source: "environment",
    code: "keys-lost",
    says: /keyset does not exist\W{0,3}error code: \d{5,12}\b[^.]{0,60}|\btrusted platform module has malfunctioned\b[^.]{0,60}|\b(?:0x)?800900(?:16|30|0B)\b[^.]{0,60}/i,
    near: /\bTag: |\bWAM\b|broker|sign[- ]?in|log[- ]?in/i,
  },
  {
    // Storage Explorer on Linux, and whoever finds no session there that keeps secrets.
    source: "environment",
    code: "keys-lost",
    says: /\bmust be connected to (?:the|your|my) system['\u2019]s password manager\b[^.]{0,80}|\bcannot autolaunch D-Bus without X11\b[^.]{0,20}/i,
    near: /storage ?explorer|\bmsal|azure|VisualStudioCodeCredential/i,
    unlike: /\bdocker login\b|\bgit push\b/i,
  },
  {
    // MSAL's and ADAL's own stores, of what they wrote before.
    source: "environment",
    code: "cache-unusable",
    says: /\bMSAL V[23] Deserialization failed\b[^.]{0,80}|\bfailed to get private key from AndroidKeyStore\b[^.]{0,60}|\bopen \S{1,120}\bmsal[\\/]cache\.json: [^.]{0,60}/i,
    near: /\bmsal|\badal\b|\.aad\./i,
    unlike: /\breact-native-keychain\b|\bflutter_secure_storage\b/i,
  },
  {
    // The Azure CLI's cache of answers, a file that was empty when it was read.
    source: "environment",
    code: "cache-unusable",
    says: /\bran out of input\b/i,
    near: /\bknack\b|azure[\\/]cli[\\/]|\bmsal_http_cache\b|\bcommand name\W{1,4}az /i,
  },
  {
    // A folder in which the cache cannot be kept, and an account of which the cache holds nothing.
    source: "environment",
    code: "login-not-kept",
    says: /\b(?:could not find (?:file|a part of the path)|access to the path) ["'][^"']{0,160}[\\/]\.IdentityService(?=["'\\/])[^.]{0,60}|\bnot found in MSAL cache, please add linked account or refresh account credentials\b/i,
  },
  {
    // MSAL's store itself, in the lines of a stack.
    source: "environment",
    code: "cache-unavailable",
    says: /\bat Microsoft\.Identity\.Client\.(?:Extensions\.Msal\.|Platforms\.uap\.Uap(?:TokenCache|Cryptography))\w{3,60}/,
    near: /exception|error/i,
  },
  {
    // Editors, of the sign-ins that they keep encrypted.
    source: "environment",
    code: "keys-lost",
    says: /unable to parse decrypted password|error while (?:de|en)crypting the (?:ciphertext|plaintext) provided to safeStorage[^.]{0,60}|SecKeychain\w{1,40}\(\) failed: [^.]{0,80}|writing login information to the keychain failed\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /cache encryption is impossible\b[^.]{0,80}|\bpersistence not initialized\. you can recover by call(?:ing)? a save\(\)|\bunable to obtain lock, despite trying for \d+ second\(s\)\. you may want to\b|dpapi error likely caused by file content|encryption failed: [^]{0,60}consider disable encryption|libsecret did not perform properly|access to the path ["'][^"']{0,200}TokenCache\.\w{1,10}["'] is denied/i,
  },
  {
    source: "environment",
    code: "keys-lost",
    says: /\bsecret_password_\w{3,10}_sync(?:\(\))? failed\b[^.]{0,80}/i,
    near: /\bvs ?code\b|visual studio|azure|\bmsal|microsoft|git[- ]credential|sign-?in\b/i,
    unlike: /\bworkbench\b/i,
  },
  {
    // MSAL's extensions, on a machine without what keeps secrets there.
    source: "environment",
    code: "cache-library-missing",
    says: /libsecret-1\.so\S{0,4}: cannot open shared object|unable to import module ["']gi["'][^]{0,60}PyGObject|require a package ["']gir1\.2-secret/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:msal_token_cache|msal_http_cache|msal\.cache|tokencache\.dat|service_principal_entries|msal_extensions)[^]{0,160}?(?:error|exception(?! (?:model|types?|hierarchy|class(?:es)?)\b)|denied|decrypt|corrupt|failed|could not|cannot|no such|\block(?:ed|ing)\b|\block(?:file)? (?:error|fail|tim)|unlock)/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:error|exception(?! (?:model|types?|hierarchy|class(?:es)?)\b)|denied|decrypt\w*|corrupt\w*|failed|could not|cannot|no such file)[^]{0,120}?(?:msal_token_cache|msal_http_cache|msal\.cache|tokencache\.dat|service_principal_entries|azureProfile\.json)/i,
    unlike: /\b(?:COPY|ADD) failed|dockerignore|docker build|\bgitignore/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /persistent (?:storage|cache|token cache) (?:is not|isn't) available[^.]{0,80}|persistence (?:check|validation) (?:failed|has failed)|MsalCachePersistenceException|PersistenceDecryptionError|PersistenceNotFound|CacheLockError|could not get access to the shared lock file|reached on obtaining the cache lock|PersistenceError[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:dpapi(?! error likely|\.node)|CryptUnprotectData|ProtectedData\.Unprotect|Key not valid for use in specified state|error decrypting data)[^.]{0,120}|can't get attribute [^]{0,60}?throttled_http_client|keys for token cache could not be saved|cannot persist [^.]{0,40}token cache|\bmsal[\\/]token_cache\.py["'], line \d{1,5}, in deserialize\b|token_cache\.py[^]{0,700}?(?:JSONDecodeError|UnpicklingError|Expecting value)|JSONDecodeError: [^]{0,160}?token_cache\.py/i,
    near: /msal|azure|az login|token|cache/i,
    unlike: ofCertificates,
  },
  {
    // MSAL's extensions pass on what Windows' protection of data answered, which has no words.
    source: "environment",
    code: "cache-unusable",
    says: /\[WinError -?\d+\] ?: ?''(?!')|\[WinError -21468(?:92|93)\d{3}\]/,
    near: /msal|azure|az login/i,
  },
  {
    // MSAL's store for Linux, of which a program for all systems has set nothing.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bvalue cannot be null\.? ?\(?parameter(?: name:)? ["']?attribute(?:Key|Value)[12]\b/i,
    near: /\bmsal|keyring|Identity\.Client\b/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /data could not be decrypted[^]{0,40}/i,
    near: /Microsoft\.Identity|\bmsal|token ?cache/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:libsecret|gnome-?keyring|org\.freedesktop\.secrets|secret service|keyring|keychain|keytar)[^.]{0,120}(?:error|fail\w*|not (?:found|available|provided|installed)|unable|cannot|denied|unencrypted|locked|-25\d{3})/i,
    near: /msal|azure|identity|az login|azd|kubelogin|token cache/i,
    // Nor what looks for it in a file then.
    unlike: /169\.254\.|\blooking for credentials with key:/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /unable to write (?:token to cache|login information to the keychain)\b[^.]{0,60}|(?:unable to (?:load|read|decrypt|write)|failed to (?:load|read|decrypt|write|lock|deserialize)|can't (?:read|decrypt)|cannot (?:read|decrypt)|corrupt\w*)[^.]{0,40}token cache|token cache[^.]{0,60}(?:corrupt\w*|could not be|cannot be|unreadable|decrypt|(?:not|n't|never) (?:be )?persisted|read-only|permission denied)/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /StartServiceByName for org\.freedesktop\.secrets[^]{0,160}|Credential: Key not valid for use in specified state/i,
  },
  {
    // The Azure CLI's extension for Azure DevOps, which then writes its token into a file.
    source: "environment",
    code: "cache-unavailable",
    says: /\bfailed to store PAT using keyring\b[^.]{0,60}/i,
  },
  {
    // What the Azure CLI keeps of its accounts, or what was to be JSON.
    source: "environment",
    code: "profile-unread",
    says: /\baz (?:login(?! (?:--identity|-i)\b)|account (?:clear|list|show|set))\b[^]{0,400}?(?:Expecting value: line 1|JSONDecodeError)[^.]{0,60}/i,
  },
  {
    // The file of the Azure CLI's releases before MSAL, with what was left in it.
    source: "environment",
    code: "cache-entries-stale",
    says: /\baccessTokens\.json\b[^.]{0,60}\b(?:more than one|several|two|multiple|duplicates?d?|stale|expired|old|wrong|left-?over)\b[^.]{0,60}|\b(?:duplicated?|stale|expired|old|multiple|several|left-?over) (?:\(?\w+\?*\)? )?(?:tokens?|entries)\b[^.]{0,40}\baccessTokens\.json\b|\b(?:delet\w+|remov\w+|renam\w+|clear\w+)\b[^.]{0,40}\baccessTokens\.json\b[^.]{0,60}\b(?:helped|helps|fixed|fixes|solved|solves|works?|worked)\b/i,
    near: /\b(?:prints?|printed|shows?|showed|says?|said) nothing\b|\bsilently\b|\b(?:fails?|failed|failing|errors?|unable|stuck|hangs?)\b|\b(?:does|did|do|can|could)(?:n't| not)\b|\bcannot\b|\bno access\b/i,
    unlike: /\brelease notes\b|\bchangelog\b|\bhow (?:do|can|should) (?:I|we)\b|\bmoved from\b/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\bportalocker(?:\.exceptions)?\.(?:LockException|AlreadyLocked)\b[^.]{0,60}|(?:permission denied|errno 13|errno 30|read-only file system)[^.]{0,80}\.(?:azure(?![\\/]+(?:bin|cliextensions|kubectl-client|kubelogin-client)\b|-)|IdentityService|azd)\b(?!\.\w)/i,
    unlike: /DLL load failed|No module named/,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /(?:JSONDecodeError|UnpicklingError|EOFError|Expecting value)[^]{0,400}\.azure\/(?:azureProfile|msal|accessTokens)/i,
  },
  {
    // MSAL on Apple's devices: a program that was not given the group of its keychain.
    source: "environment",
    code: "cache-unusable",
    says: /\bNSOSStatusErrorDomain Code=-34018\b|\bfailed to (?:find|get|save|read) keychain items? \(status: -34018\)|\b(?:could not write broker key|(?:failed to (?:get|save|read|update|delete|remove) items? (?:from|in|to|into)|cannot (?:read the items|add a new item|update the item|delete the items?) (?:in|from|to)) (?:the )?keychain)\b[^.]{0,40}/i,
    near: /\bMSAL|\bAD(?:AL\b|Authentication)|\badal\b/,
    unlike: /\bauth0\b|\bfirebase\b|\bKeychainAccess\b|\breact-native-keychain\b/i,
  },
];
