/** The service itself, or what only its answers hold. */
export const ours = /azure|openai|cognitive|foundry|invalid_request_error|apim-request-id|x-ms-region/i;

/** The service, or a gateway before it. */
export const withGateways = /azure|openai|apim|api management|gateway|cognitive/i;
