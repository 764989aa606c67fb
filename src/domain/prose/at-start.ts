/** Words as they stand at the start of a sentence, or alone: with a capital. */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
