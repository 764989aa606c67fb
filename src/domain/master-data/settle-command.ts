import type { UnmatchedSpelling } from "./list-review.ts";

/**
 * The command that settles a spelling as its likeliest code. What records hold is anybody's text: it stands between
 * single quotes, so that no shell reads anything into it.
 */
export function settleCommand(list: string, { text, suggestions: [first] }: UnmatchedSpelling): string {
  return `outturn codes settle ${list} ${shellWord(text)} ${first?.code ?? "CODE"} --by 'POST'`;
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
