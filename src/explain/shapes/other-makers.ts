/** Services of other makers, which say much in the words that Azure's use too. Where one is named, it mostly said them. */
export const otherMakers =
  /\b(?:shopify|stripe|paypal|salesforce|zoho|spotify|facebook|reddit|coingecko|binance|mapbox|discord|deepl|deep-translator|google translat\w+|anthropic|claude|auth0|keycloak|supabase|snowflake|mastodon|artifactory|nexus|grafana|elastic ?search|dialogflow|jira|dynamodb|mongodb atlas)\b|\bgithub (?:said|says|answers|answered)\b/i;

/** Who else issues tokens and signs people in. */
export const otherIssuers =
  /auth0|okta|keycloak|identity ?server|openiddict|duende|cognito|ping ?identity|accounts\.google/i;

/** Where a tool that knows several clouds was at work in another one, and Azure is not spoken of. */
export const otherClouds =
  /^(?![^]*\b(?:azure|entra|microsoft))[^]*(?:\bAWS\b|\bEKS\b|amazonaws|\bGCP\b|\bGKE\b|google|\bcloud\.databricks\.com\b|\bokta\b|keycloak|snowflake|digitalocean)/i;
