/** So many lines, and how many more there are. */
export function cappedLines(lines: readonly string[], most: number, word: string): readonly string[] {
  const more = lines.length - most;
  if (more <= 0) return lines;
  return [
    ...lines.slice(0, most),
    `and ${more.toLocaleString("en-GB")} more ${word}${more === 1 ? "" : "s"} (--json lists all)`,
  ];
}
