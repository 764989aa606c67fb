const rightToLeft =
  "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}";
const stretch = new RegExp(`[${rightToLeft}](?:[^\\p{L}]*[${rightToLeft}])*`, "gu");
const firstLetter = /\p{L}/u;
const opening = new RegExp(`[${rightToLeft}]`, "u");

/** A stretch of text that runs one way. */
export type Stretch = { readonly text: string; readonly rightToLeft: boolean };

/** The text cut where its direction changes; figures and signs between two words of a script run with them. */
export function stretches(text: string): readonly Stretch[] {
  if (!opening.test(text)) return [{ text, rightToLeft: false }];
  const cut: Stretch[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(stretch)) {
    if (index > from) cut.push({ text: text.slice(from, index), rightToLeft: false });
    cut.push({ text: found, rightToLeft: true });
    from = index + found.length;
  }
  if (from < text.length) cut.push({ text: text.slice(from), rightToLeft: false });
  return cut;
}

/** Whether a paragraph of this text runs from right to left: its first letter does. */
export function startsRight(text: string): boolean {
  const letter = firstLetter.exec(text)?.[0];
  return letter !== undefined && opening.test(letter);
}
