const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a paragraph of this text runs from right to left: its first letter does. */
export function startsRight(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && rightToLeft.test(letter);
}

const plain =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;
const turning = /[\u061c\u200f\u202a-\u202e\u2066-\u2069]/;

/** Whether every run of a text goes from left to right in separate letters, with nothing that could turn one round. */
export function runsLeftToRight(text: string): boolean {
  return plain.test(text) && !turning.test(text);
}
