/** The value of an attribute of an XML tag, as it is spelled there; "" where the tag has none of that name. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? "";
}
