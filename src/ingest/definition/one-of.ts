/** What a schema says where a part of a definition is of none of its kinds. */
export function oneOf(kinds: string): (issue: { readonly code?: string | undefined }) => string | undefined {
  return ({ code }) => (code === "invalid_union" ? `Give ${kinds}.` : undefined);
}
