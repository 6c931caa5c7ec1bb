import type { Failure, FailureSource } from "../../../core/observation.ts";
import type { Shape } from "../shape.ts";
import { msalWords } from "./msal-words.ts";

type Row = readonly [source: FailureSource, code: Failure["code"], names: string];

/** The names of errors that only MSAL for .NET knows, as its exceptions print them. Source: its MsalError. */
const names: readonly Row[] = [
  [
    "identity-sdk",
    "call-wrong",
    "activity_required|adfs_not_supported_with_broker|authority_override_regional|authority_tenant_specified_twice|broker_(?:does_not_support|required_for)_pop|combined_user_app_cache_not_supported|custom_metadata_instance_or_uri|custom_webui_\\w+|embedded_webview_not_compatible_default_browser|experimental_feature|force_refresh_and_token_hash_not_compatible|internal_cache_disabled|invalid_authority_type|invalid_authorization_uri|invalid_client_credential_configuration|invalid_credential_material|invalid_json_claims_format|invalid_owner_window_type|invalid_token_provider_response_value|mtls_(?:bearer|pop|not)_\\w+|region_discovery_\\w+|region_required_for_mtls_pop|scopes_required_\\w+|set_ciam_authority_at_request_level_not_supported|ssh_cert_used_as_http_header|static_cache_with_external_serialization|token_cache_null|tenant_override_non_aad|uiviewcontroller_required_for_ios_broker|unresolvable_intent|nonce_required_for_pop_on_pca|user_assigned_managed_identity_not_configurable_at_runtime|validate_authority_or_custom_instance_metadata|wam_(?:no_b2c|ui_thread_only)|user_assertion_null|token_type_(?:missing|mismatch)|missing_tenanted_authority",
  ],
  [
    "environment",
    "broker-failed",
    "no_broker_installed_on_device|android_broker_operation_failed|broker_nonce_mismatch|broker_response_\\w+|broker_signature_verification_failed|cannot_invoke_broker|failed_to_get_broker_response|null_intent_returned_from_broker|ios_broker_key_\\w+|no_broker_account_found|wam_(?:interactive|failed)\\w*|wab_error|initialize_process_security_error",
  ],
  [
    "environment",
    "browser-unavailable",
    "android_activity_not_found|no_system_webview|webview2_runtime_not_installed|webview2loader_not_found",
  ],
  [
    "identity-sdk",
    "authority-refused",
    "b2c_authority_host_mismatch|invalid-custom-instance-metadata|regional_authority_validation|missing_passive_auth_endpoint",
  ],
  [
    "environment",
    "certificate-unusable",
    "cert_without_private_key|certificate_not_rsa|mtls_certificate_not_provided",
  ],
  [
    "environment",
    "interaction-needed",
    "failed_to_refresh_token|(?:multiple_accounts|no_account)_for_login_hint|obo_cache_key_not_in_cache_error",
  ],
  [
    "environment",
    "password-refused",
    "ropc_not_supported_for_msa|uap_cannot_find_upn|user_information_access_failed|user_realm_discovery_failed",
  ],
  ["environment", "policy-blocks", "device_certificate_not_found"],
  [
    "environment",
    "cache-unusable",
    "missing_entitlements|cannot_access_publisher_keychain|shared_preference_creation_failed|invalid_adal_cache",
  ],
  ["environment", "redirect-uri-refused", "redirect_uri_validation_failed|non_https_redirect_failed"],
  [
    "imds",
    "unexpected-answer",
    "managed_identity_response_parse_failure|invalid_managed_identity_response|unknown_managed_identity_error|imds_service_error",
  ],
  ["network", "wrapped", "network_not_available"],
  ["network", "TIMEOUT", "request_timeout"],
  ["entra", "HTTP_429", "request_throttled"],
];

/** What it says where the name was cut off. Source: its MsalErrorMessage. */
const sentences: readonly (readonly [Row[0], Row[1], RegExp])[] = [
  [
    "identity-sdk",
    "call-wrong",
    /\bcache contains multiple tokens satisfying the requirements\b|\byou have to specify the current activity\b|\bUIViewController is null\b|\bmTLS PoP is only supported for\b|\bconfigure either region discovery or custom instance metadata\b|\bthis authority does not support refresh token for multiple resources\b|\bnot supported when the internal cache is disabled\b/i,
  ],
  [
    "environment",
    "settings-exclusive",
    /\buse an embedded WebView and you also configured system WebView\b|\binstance metadata using both an Uri and a string\b|\bUseSharedCache are mutually exclusive\b/i,
  ],
  [
    "environment",
    "interaction-needed",
    /\bPrompt\.Never flag was passed, but the constraint could not be honou?red\b/i,
  ],
  [
    "environment",
    "password-refused",
    /\buser realm discovery failed\b|\bfederation metadata URL is missing for federated user\b|\bfederated service at \S{1,160} (?:parse error|returned error)\b/i,
  ],
  [
    "environment",
    "cache-unusable",
    /\bcannot access the iOS keychain\b|\bkeychain access groups? (?:enabled in|["'])|\bapplication token (?:from iOS broker )?(?:to|from) the keychain threw\b/i,
  ],
  [
    "environment",
    "broker-failed",
    /\bbroker returned a null intent\b|\bbroker response (?:nonce|hash) (?:does|did) not match\b|\ba broker key was generated but\b/i,
  ],
  [
    // The key lies with a provider that the runtime cannot use.
    "identity-sdk",
    "key-kept-otherwise",
    /\bcould not use the certificate for signing\. see inner exception\b[^.]{0,40}/i,
  ],
  ["identity-sdk", "authority-refused", /\bwhen using entra external ID, you didn't append \/v2\.0\b/i],
];

/** What MSAL for .NET refuses by itself, beyond what it shares with the others. */
export const msalDotnet: readonly Shape[] = [
  ...names.map(([source, code, alternatives]): Shape => ({
    source,
    code,
    // A setting of that name has a number or a word.
    says: new RegExp(
      `(?:[Ee]rror ?[Cc]ode["']?\\s?[:=]?\\s?["']?(?:${alternatives})\\b|\\b(?:${alternatives}): (?=[A-Z]))[^"'.]{0,120}`,
    ),
    near: msalWords,
  })),
  ...sentences.map(([source, code, says]): Shape => ({ source, code, says, near: msalWords })),
  {
    // A browser, a headset, a phone: what the build at hand was not made for.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bPlatformNotSupportedException\b/,
    near: /Microsoft\.Identity\.Client|\bMSAL|AcquireToken\w{4,30}/,
    // Parts of .NET that are for Windows alone.
    unlike:
      /System\.(?:Drawing|Management|ServiceProcess|Security\.Principal|Diagnostics\.(?:PerformanceCounter|EventLog))|Windows Principal|\bEventLog|\bRegistry is not supported|System\.Reflection|BinaryFormatter|binary serialization/,
  },
];
