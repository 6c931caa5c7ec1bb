/** HTTP status, OAuth `error` and sentence; `{}` takes what the sentence names, in order. */
export type Wording = readonly [status: number, error: string, sentence: string];

export const wrongTenantHint =
  "This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.";
