/** "1 entry", "1,204 entries". */
export function plural(count: number, word: string, words = `${word}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? word : words}`;
}
