/** An address of this site with more words in its query; a word of undefined or "" leaves the name out. */
export function withQuery(
  address: string,
  words: Readonly<Record<string, string | number | undefined>>,
): string {
  const [path = "", given = ""] = address.split("?", 2);
  const query = new URLSearchParams(given);
  for (const [name, word] of Object.entries(words)) {
    if (word === undefined || word === "") query.delete(name);
    else query.set(name, String(word));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
