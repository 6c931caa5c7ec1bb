/** Where a tool that knows several clouds was at work in another one, and Azure is not spoken of. */
export const otherClouds =
  /^(?![^]*\b(?:azure|entra|microsoft))[^]*(?:\bAWS\b|\bEKS\b|amazonaws|\bGCP\b|\bGKE\b|google|\bcloud\.databricks\.com\b|\bokta\b|keycloak|snowflake|digitalocean)/i;
