/**
 * Does a role definition's pattern cover an action? `*` stands for any run of characters, `/` included; the pattern
 * must match the whole action; case does not matter. Source: facts on roles §4.
 */
export function actionMatches(pattern: string, action: string): boolean {
  const wanted = action.toLowerCase();
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const last = rest.pop();
  if (last === undefined) return wanted === first;
  if (!wanted.startsWith(first)) return false;
  let at = first.length;
  // Leftmost places suffice, so time stays linear whatever a custom role's pattern looks like.
  for (const part of rest) {
    const found = wanted.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return wanted.length - last.length >= at && wanted.endsWith(last);
}
