/** A sentence as it stands in a text, or a heading or point of a list. */
export type Sentence = { readonly from: number; readonly to: number; readonly text: string };

/** Ends at a full stop, question or exclamation mark before a space, or where a line, point or paragraph does. */
const ends = /[.!?…]+["'”’)\]*_]*(?=\s)|\n[ \t]*(?=\n|[-*+>#•|]|\d{1,3}[.)]\s)/gu;

/** What ends with a full stop and goes on: "e.g. 42", "St. Peter's", "No. 3". */
const goesOn = /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|approx|no|nos|st|mr|mrs|ms|dr|vs|fig|para|p|pp|inc|ltd)\.$/iu;

/** The sentences of a text, in their order; together they are the whole of it. */
export function sentencesIn(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const found of text.matchAll(ends)) {
    const to = found.index + found[0].length;
    if (goesOn.test(text.slice(Math.max(0, to - 12), to))) continue;
    sentences.push({ from, to, text: text.slice(from, to) });
    from = to;
  }
  if (from < text.length) sentences.push({ from, to: text.length, text: text.slice(from) });
  return sentences;
}
