import type { Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import { annotateAccount, isAnnotated } from "./credential/aks.ts";
import { toBeSet } from "./credential/token-platforms.ts";
import type { Told } from "./match.ts";
import { setNamed } from "./set-setting.ts";

/** Variables of Azure and OpenAI in a message, and others where it says that they are variables. */
const variables =
  /(?<=\b[Ee]nv(?:ironment)? var(?:iable)?s?\b:?\W{0,4})[A-Z][A-Z0-9_]{2,60}\b|\b(?:[A-Z0-9_]{0,40}(?:AZURE|OPENAI|AOAI|FOUNDRY)[A-Z0-9]{0,20}|ARM)(?:_[A-Z0-9]{1,40}){1,6}\b/g;

const anyOfThem = /\b(?:or|either|(?:one|none|any) of)\b/i;

const listAll: Remedy = {
  text: "Or let a commented configuration list all that is needed.",
  commands: [["aoai-preflight", "init"]],
};

/** Sets what is missing: what a check or a message names, which can be several that do as well as each other. */
export function setMissing({ details, failure }: Told, known: Known): readonly Remedy[] {
  const { missing } = details;
  const message = failure?.message ?? "";
  const named = missing?.split(", ") ?? [...new Set(toBeSet(message.match(variables) ?? []))];
  const [first] = named;
  if (first === undefined) {
    return [{ text: "Set what the message names, where the program reads it from." }, listAll];
  }
  if (missing === undefined && anyOfThem.test(message)) {
    return [set(`Set ${named.join(" or ")}.`, first, known), listAll];
  }
  const annotated = named.filter((name) => isAnnotated(name, known));
  const others = named.filter((name) => !annotated.includes(name));
  return [
    ...annotateAccount(annotated, known),
    ...others.map((name) => set(`Set ${name}.`, name, known)),
    ...(others.length > 0 ? [listAll] : []),
  ];
}

/** A property of a program's own configuration is no variable of a shell. Azure's are in capitals. */
const set = (text: string, name: string, known: Known): Remedy =>
  /^[A-Z][A-Z0-9_]*$/.test(name) ? setNamed(text, name, "<VALUE>", known) : { text };
