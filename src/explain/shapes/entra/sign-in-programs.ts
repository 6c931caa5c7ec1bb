/** What signs a user in to Azure, by its name or by how it is called. */
export const signInPrograms =
  /azure|\baz\b|-az[a-z]|azd|entra|terraform|msal|\badal|\wCredential\b|Microsoft\.Identity|BrowserAuthError|acquireToken(?:Silent|Popup|Redirect)/i;
