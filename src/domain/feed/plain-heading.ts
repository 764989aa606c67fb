/** A heading without letter case, accents, spaces, underscores and punctuation. */
export function plainHeading(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
