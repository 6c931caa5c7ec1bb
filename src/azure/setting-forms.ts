import { tokenCredentials } from "./default-chain.ts";
import { endpointFlaws } from "./endpoint-flaws.ts";
import { parseAccountId } from "./resource-id.ts";
import { flaw, guidShape, stopsReading, surroundings, zeroGuid, type Flaw } from "./setting-flaws.ts";

export type SettingForm =
  | "endpoint"
  | "name"
  | "api-version"
  | "key"
  | "tenant"
  | "own-tenant"
  | "guid"
  | "client-secret"
  | "path"
  | "authority"
  | "https"
  | "token"
  | "token-credentials"
  | "resource-id";

/**
 * What is visibly wrong with a value, each with a stable code and one sentence that says what to write instead. Only
 * what can be seen without asking anyone; an empty list does not say that the value is right. Messages never repeat
 * the value of a secret. Source: facts on environment variables §§2, 3; on failures (what people really write).
 */
export function flawsOf(form: SettingForm, value: string): readonly Flaw[] {
  const { flaws, inner } = surroundings(value);
  if (!inner) return flaws;
  const stop = stopsReading(inner, isSecret(form));
  // A placeholder has no form; what is said of it beyond that would be noise.
  return stop ? [...flaws, stop] : [...flaws, ...judges[form](inner)];
}

const isSecret = (form: SettingForm): boolean =>
  form === "key" || form === "client-secret" || form === "token";

const judges: Readonly<Record<SettingForm, (value: string) => readonly Flaw[]>> = {
  endpoint: endpointFlaws,
  name: nameFlaws,
  "api-version": apiVersionFlaws,
  key: keyFlaws,
  tenant: tenantFlaws,
  "own-tenant": ownTenantFlaws,
  guid: guidFlaws,
  "client-secret": clientSecretFlaws,
  path: pathFlaws,
  authority: authorityFlaws,
  https: httpsFlaws,
  token: (value) => unprintable(value, "a token"),
  "token-credentials": tokenCredentialsFlaws,
  "resource-id": resourceIdFlaws,
};

function nameFlaws(value: string): readonly Flaw[] {
  return value.includes("/")
    ? [flaw("not-a-name", "It holds a slash; write the name of the deployment alone, not a URL or path.")]
    : [];
}

/** Model versions that are dates too, and are taken for API versions. Source: facts on failures, look-alikes 8. */
const modelVersions = ["2024-05-13"];

function apiVersionFlaws(value: string): readonly Flaw[] {
  if (/^(?:v1|preview)$/.test(value)) return [];
  if (modelVersions.includes(value)) {
    return [
      flaw("model-version", "It is the version of a model; write an API version such as 2024-10-21, or v1."),
    ];
  }
  const [, date, rest = ""] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(value) ?? [];
  if (date && /^(?:-preview)?$/i.test(rest) && isDate(date)) return [];
  if ((date && /^[T ]\d{2}:/.test(rest)) || /\b\d{2}:\d{2}:\d{2}\b/.test(value)) {
    return [
      flaw(
        "timestamp",
        "YAML made a time of the date; put the date in quotes in the YAML file, as in '2024-10-21'.",
      ),
    ];
  }
  return [
    flaw(
      "not-an-api-version",
      "It is neither a date nor v1; write an API version such as 2024-10-21, or v1.",
    ),
  ];
}

const isDate = (date: string): boolean => {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
};

function keyFlaws(value: string): readonly Flaw[] {
  if (/^(?:Bearer\s+)?eyJ[\w-]+\.[\w-]*/.test(value)) {
    return [
      flaw(
        "token-as-key",
        "It is a token, not a key; write a key of the account, or sign in with the token.",
      ),
    ];
  }
  if (value.startsWith("sk-")) {
    return [flaw("openai-com-key", "It is a key of openai.com; write a key of the Azure OpenAI account.")];
  }
  return unprintable(value, "a key");
}

function clientSecretFlaws(value: string): readonly Flaw[] {
  return guidShape.test(value)
    ? [
        flaw(
          "secret-id",
          "It is the secret's ID; write the secret's value, which is shown only when it is made.",
        ),
      ]
    : unprintable(value, "a client secret");
}

/** Header and form values must be plain; what else is in them came along when they were copied. */
function unprintable(value: string, what: string): readonly Flaw[] {
  const flaws: Flaw[] = [];
  if (/\s/.test(value)) {
    flaws.push(flaw("white-space-inside", `It holds white space; ${what} has none, copy it again.`));
  }
  if (/[^\p{ASCII}\s]/u.test(value)) {
    flaws.push(
      flaw("non-ascii", `It holds characters that ${what} never has, such as a smart quote; copy it again.`),
    );
  }
  return flaws;
}

function guidFlaws(value: string): readonly Flaw[] {
  if (value === zeroGuid)
    return [flaw("placeholder", "It is the all-zero GUID of an example; write the real id.")];
  if (guidShape.test(value)) return [];
  const inner = value.replace(/^(?:urn:uuid:)?[{(]?|[)}]$/gi, "");
  return guidShape.test(inner)
    ? [flaw("not-a-guid", "It has something around the GUID; write the 36 characters of the GUID alone.")]
    : [
        flaw(
          "not-a-guid",
          "It is not a GUID; write the id in the form 00000000-0000-0000-0000-000000000000.",
        ),
      ];
}

/** Tenants that are none: Entra's names for "whichever the user's is". */
const commonTenants = ["common", "organizations", "consumers"];

function tenantFlaws(value: string): readonly Flaw[] {
  const isDomain = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i.test(value);
  if (isDomain || commonTenants.includes(value.toLowerCase())) return [];
  return guidFlaws(value).map((found) =>
    found.code === "placeholder"
      ? found
      : flaw(
          "not-a-tenant",
          "It is neither a GUID nor a domain; write the tenant's id, or a domain of the tenant.",
        ),
  );
}

/** What an application signs in to; only a person brings a tenant along. */
function ownTenantFlaws(value: string): readonly Flaw[] {
  return commonTenants.includes(value.toLowerCase())
    ? [
        flaw(
          "common-tenant",
          "It stands for the tenant of whoever signs in; an application has one: write its id, or a domain of it.",
        ),
      ]
    : tenantFlaws(value);
}

function pathFlaws(value: string): readonly Flaw[] {
  if (value.startsWith("~")) {
    return [flaw("tilde", "Only a shell knows ~; write the whole path of the file.")];
  }
  return /["'\u2018\u2019\u201C\u201D]/.test(value)
    ? [flaw("quote-inside", "It holds a quotation mark; write the path without it.")]
    : [];
}

function authorityFlaws(value: string): readonly Flaw[] {
  return /^https:\/\/[^/]/i.test(value)
    ? []
    : [flaw("not-https", "It does not begin with https://; write it as https://login.microsoftonline.com.")];
}

function httpsFlaws(value: string): readonly Flaw[] {
  return /^https:\/\/[^/]/i.test(value)
    ? []
    : [flaw("not-https", "It does not begin with https://; the platform sets it, leave it as it is.")];
}

function tokenCredentialsFlaws(value: string): readonly Flaw[] {
  return tokenCredentials.some((known) => known.toLowerCase() === value.toLowerCase())
    ? []
    : [
        flaw(
          "not-a-credential",
          `It is none that DefaultAzureCredential knows; write one of ${tokenCredentials.join(", ")}.`,
        ),
      ];
}

function resourceIdFlaws(value: string): readonly Flaw[] {
  return parseAccountId(value)
    ? []
    : [
        flaw(
          "not-a-resource-id",
          "It is not the id of an account; write /subscriptions/…/resourceGroups/…/providers/Microsoft.CognitiveServices/accounts/… .",
        ),
      ];
}
