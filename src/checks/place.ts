import { parseResourceId } from "../azure/resource-id.ts";

/** An assignment scope as a person says it: `account contoso`, `resource group rg-ai`, `subscription <id>`. */
export function placeOf(scope: string): string {
  const resource = parseResourceId(scope);
  if (resource) return `${kindOf(resource.type)} ${resource.names.join("/")}`;
  const [, container = "", name = ""] =
    /\/(managementGroups|subscriptions|resourceGroups)\/([^/]+)\/?$/i.exec(scope) ?? [];
  const kinds: Readonly<Record<string, string>> = {
    managementgroups: "management group",
    subscriptions: "subscription",
    resourcegroups: "resource group",
  };
  const kind = kinds[container.toLowerCase()];
  return kind ? `${kind} ${name}` : scope;
}

/** `account` of `Microsoft.CognitiveServices/accounts`. */
const kindOf = (type: string): string => (type.split("/").at(-1) ?? type).replace(/s$/, "");
