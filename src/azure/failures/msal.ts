import type { Failure, FailureSource } from "../../core/observation.ts";

type Row = readonly [source: FailureSource, code: Failure["code"], names: string];

/** The names of errors that MSAL raises by itself, without an answer of Entra, by what they say. */
export const msalErrors: readonly Row[] = [
  [
    "identity-sdk",
    "call-wrong",
    "pkce_not_created|empty_navigate_uri|hash_empty_error|no_state_in_hash|hash_does_not_contain_known_properties|unable_to_parse_state|state_interaction_type_mismatch|redirect_in_iframe|block_iframe_reload|silent_logout_unsupported|no_token_request_cache_error|unable_to_parse_token_request_cache_error|auth_request_not_set_error|auth_code_required|auth_code_or_nativeAccountId_required|spa_code_and_nativeAccountId_present|state_mismatch|state_not_found|nonce_mismatch|invalid_state|hash_not_deserialized|request_cannot_be_made|token_request_empty|multiple_matching_\\w+|unexpected_credential_type|no_crypto_object|method_not_implemented|invalid_prompt_value|invalid_claims|claims_request_parsing_error|pkce_params_missing|invalid_code_challenge_method|client_info_(?:decoding|empty)_error|native_prompt_not_supported|authorization_code_missing_from_server_response|user_assigned_not_available_at_runtime|user_assigned_managed_identity_not_supported|platform_not_supported|invalid_managed_identity_id_type|duplicate_query_parameter|token_parsing_error|null_or_empty_token|cannot_(?:remove_empty_scope|append_scopeset|set_OIDCOptions|allow_(?:native|platform)_broker)|invalid_cache_(?:record|environment|type)|token_claims_cnf_required_for_signedjwt|token_binding_\\w+|end_session_endpoint_not_supported|key_id_missing|nested_app_auth_bridge_disabled|logout_request_empty|missing_ssh_\\w+|missing_nonce_authentication_header|invalid_authentication_header|missing_(?:kid|alg|jwk)_error|silent_prompt_value_error|no_cached_authority_error|invalid_base64_string|invalid_(?:pop_token_request|assertion|response_mode|platform_broker_configuration)|storage_not_supported|stubbed_public_client_application_called|in_mem_redirect_unavailable|unsupported_(?:method|authentication_scheme)|misplaced_resource_parameter|resource_parameter_required|conflicting_user_identifiers|missing_user_identifier|failed_to_(?:decrypt_ear_response|build_headers|parse_headers)|dpop_\\w+|invalid_dpop_\\w+|interaction_in_progress_cancelled|auth_time_not_found|popup_relay_unsupported_flow|unable_to_create_(?:azure_arc|cloud_shell)|empty_input_scopes?_?(?:set|error)|scopes_required|exactly_one_scope_expected|cryptographic_error",
  ],
  [
    "environment",
    "setting-missing",
    "redirect_uri_empty|empty_url_error|invalid_client_credential|no_redirect_uri|Client_Credentials_Required_In_Confidential_Client_Application|missing_client_id|empty_fic_assertion",
  ],
  [
    "environment",
    "settings-exclusive",
    "Client_Credentials?(?:_Authentication_Types)?_Are_Mutually_Exclusive",
  ],
  [
    "environment",
    "setting-malformed",
    "missing_tenant_id_error|authority_uri_insecure|url_parse_error|\\w+_url_malformed|default_redirect_uri_is_invalid",
  ],
  [
    "identity-sdk",
    "authority-refused",
    "authority_mismatch|authority_host_mismatch|authority_type_mismatch|invalid_cloud_discovery_metadata|invalid_authority_metadata|b2c_authority_uri_invalid|authority_not_in_valid_list|authority_validation_failed|tenant_override_non_aad_authority|issuer_validation_failed",
  ],
  [
    "environment",
    "redirect-uri-refused",
    "loopback_redirect_uri|loopback_response_uri_mismatch|redirect_uri_not_supported|unable_to_load_redirectUr[il]",
  ],
  [
    "environment",
    "interaction-needed",
    "no_account_in_silent_request|no_account_found|silent_sso_error|refresh_token_expired|bad_token|ui_not_allowed|native_account_unavailable|token_refresh_required|interrupted_user|max_age_transpired",
  ],
  [
    "environment",
    "browser-timeout",
    "timed_out|loopback_server_timeout|user_timeout_reached|device_code_expired",
  ],
  [
    "environment",
    "browser-unavailable",
    "no_auth_code_in_response|loopback_server_already_exists|no_loopback_server_exists|invalid_loopback_server_address_type|http_listener_error|authentication_ui_failed|iframe_closed_prematurely|device_code_unknown_error|loopback_server_query_response_not_supported|redirect_bridge_empty_response",
  ],
  ["environment", "browser-cancelled", "device_code_polling_cancelled|user_cancell?ed"],
  [
    "environment",
    "broker-failed",
    "native_handshake_timeout|native_extension_not_installed|native_connection_not_established|unable_to_acquire_token_from_native_platform|user_switch",
  ],
  ["identity-sdk", "token-answer-unread", "failed_to_parse_response"],
  ["network", "wrapped", "no_network_connectivity|post_request_failed|get_request_failed"],
  ["network", "managed-identity-silent", "network_unavailable|unable_to_create_source"],
  ["environment", "certificate-unusable", "certificate_without_private_key"],
  ["environment", "credential-misshapen", "thumbprint_missing_from_client_certificate"],
  [
    "environment",
    "cache-unusable",
    "database_unavailable|database_not_open|cache_quota_exceeded|cache_error_unknown|binding_key_not_removed|unable_to_load_token|crypto_key_not_found",
  ],
  [
    "environment",
    "password-refused",
    "unknown_user|integrated_windows_auth\\w*|(?:parsing|accessing)_ws_metadata_exchange_failed|parsing_wstrust_response_failed|wstrust_endpoint_not_found|missing_federation_metadata_url|get_user_name_failed|cannot_access_user_information_or_user_not_domain_joined",
  ],
];

/** What one of these names means; undefined for any other, whose error says more than its name. */
export function msalError(name: string): Pick<Failure, "source" | "code"> | undefined {
  const row = msalErrors.find(([, , names]) => new RegExp(`^(?:${names})$`, "i").test(name));
  return row && { source: row[0], code: row[1] };
}
