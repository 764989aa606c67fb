/** A short key made of printed words: “Non-Education Capital Schemes” is non-education-capital-schemes. */
export function keyOf(words: string): string {
  const plain = words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/['’‘`]/g, "")
    .replaceAll("&", " and ")
    .replaceAll(/[^a-z0-9]+/g, "-");
  return (
    plain
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 70)
      .replace(/-+$/, "") || "line"
  );
}

/** Gives each name a key of its own: a second one of the same name gets a number. */
export function keyGiver(): (words: string) => string {
  const given = new Map<string, number>();
  return (words) => {
    const key = keyOf(words);
    const before = given.get(key) ?? 0;
    given.set(key, before + 1);
    return before === 0 ? key : `${key}-${before + 1}`;
  };
}
