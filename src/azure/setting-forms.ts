export type SettingForm =
  | "endpoint"
  | "name"
  | "api-version"
  | "key"
  | "tenant"
  | "guid"
  | "client-secret"
  | "path"
  | "authority"
  | "resource-id";
