/**
 * The same value with every string in it changed. `change` is told the key that the string stands under (for a member
 * of a list: the key of the list), and the key that holds that. Keys stay as they are.
 */
export function mapText<T>(
  value: T,
  change: (text: string, key: string, parent: string) => string,
  key = "",
): T {
  const mapped = (inner: unknown, under: string, parent: string): unknown => {
    if (typeof inner === "string") return change(inner, under, parent);
    if (Array.isArray(inner)) return inner.map((item) => mapped(item, under, parent));
    if (inner === null || typeof inner !== "object") return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, item]) => [name, mapped(item, name, under)]));
  };
  // Strings become strings and nothing else changes, so the shape is the same.
  return mapped(value, key, "") as T;
}
