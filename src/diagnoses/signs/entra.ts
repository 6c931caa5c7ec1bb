import { aadstsMeanings, meaningsOf } from "./aadsts.ts";
import { particularCodes } from "./aadsts-particular.ts";
import { unlistedCodes } from "./aadsts-unlisted.ts";
import { b2cSigns } from "./b2c.ts";
import { oauthSigns } from "./oauth.ts";
import type { Sign } from "./sign.ts";

const listedCodes = [...aadstsMeanings].map(([code, meaning]) => ({ code, ...meaning }));

const byCode: readonly Sign[] = [...listedCodes, ...unlistedCodes].map(({ code, ...meaning }) => ({
  code,
  means: meaningsOf(meaning),
  ...(meaning.mayBe && { mayBe: meaning.mayBe }),
}));

/** What Microsoft Entra ID answers. */
export const entraSigns: readonly Sign[] = [...particularCodes, ...byCode, ...b2cSigns, ...oauthSigns];
