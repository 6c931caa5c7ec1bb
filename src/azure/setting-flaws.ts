/** Something visibly wrong with a setting's value: a stable code and one sentence. */
export interface Flaw {
  readonly code: string;
  readonly message: string;
}

export const flaw = (code: string, message: string): Flaw => ({ code, message });

export const guidShape = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const zeroGuid = "00000000-0000-0000-0000-000000000000";

const quotes = "\"'`\u2018\u2019\u201C\u201D\u00AB\u00BB";
const quoteAtEnd = new RegExp(`^[${quotes}]+|[${quotes}]+$`, "g");

/** What stands around a value and does not belong to it, and the value without it. */
export function surroundings(value: string): { flaws: readonly Flaw[]; inner: string } {
  const flaws: Flaw[] = [];
  const visible = value.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) =>
    /\s/.test(character) ? character : "",
  );
  if (visible !== value) {
    flaws.push(flaw("invisible-character", "It holds an invisible character; write the value anew by hand."));
  }
  const trimmed = visible.trim();
  if (trimmed !== visible) {
    flaws.push(flaw("surrounding-white-space", "It begins or ends with white space; remove it."));
  }
  const inner = trimmed.replaceAll(quoteAtEnd, "");
  if (inner !== trimmed) {
    flaws.push(flaw("quoted", "It has quotation marks around it that are part of the value; remove them."));
  }
  return { flaws, inner: inner.trim() };
}

/** Values that are no value: nothing else needs to be said of them. Of a secret only the whole of it counts. */
export function stopsReading(value: string, secret: boolean): Flaw | null {
  if (isVariable(value, secret)) {
    return flaw(
      "variable-name",
      "It is the name of a variable that nothing replaced; write the variable's value.",
    );
  }
  return isPlaceholder(value, secret)
    ? flaw("placeholder", "It is the placeholder of an example; write your own value.")
    : null;
}

/** A shell's, a workflow's, a template's or a program's way to name a variable, as the whole value. */
const wholeVariable =
  /^(?:(?:AZURE|OPENAI|AOAI|ARM)_[A-Z0-9_]+|\$\{[^}]*\}|\$\([^)]*\)|\$(?:env:)?[A-Za-z_]\w*|\$\{\{.*\}\}|\{\{.*\}\}|%[A-Za-z_]\w*%|process\.env\b.*|os\.(?:environ|getenv)\b.*)$/;
/** The same inside of a longer value, such as a URL. */
const innerVariable = /\$\{|\$\(|\$(?:env:)?[A-Z_][A-Z0-9_]+\b|\{\{|%[A-Z_]{2}[A-Z0-9_]*%/;

const isVariable = (value: string, secret: boolean): boolean =>
  wholeVariable.test(value) || (!secret && innerVariable.test(value));

const wholePlaceholder =
  /^(?:<[^<>]*>|\[[^[\]]*\]|\.{3,}|\u2026|x{3,}|x{8}(?:-x{4}){3}-x{12}|\*{3,}|-{3,}|_{3,}|change[-_ ]?me|todo\b.*|tbd|fixme|dummy|placeholder|undefined|null|none|nil|replace[-_ ]?(?:me|with|this).*|(?:insert|enter|put|paste|add)[-_ ](?:your|the|here).*|(?:your|my)[-_ ]?(?:azure|openai|aoai)?[-_ ]?(?:api)?[-_ ]?(?:key|secret)(?:[-_ ]?here)?|your[-_ ].*)$/i;
/** The same inside of a longer value: `https://<resource>.openai.azure.com`, `https://your-resource.openai…`. */
const innerPlaceholder = /<[^<>]*>|(?:^|[/.@])your[-_]|(?:^|[/.])x{3,}(?:[/.]|$)/i;

const isPlaceholder = (value: string, secret: boolean): boolean =>
  wholePlaceholder.test(value) || (!secret && innerPlaceholder.test(value));
