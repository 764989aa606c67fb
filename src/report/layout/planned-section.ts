/** A section as a kind of report usually has it. */
export type PlannedSection = {
  /** What texts, recommendations and the council's own layout name it by. */
  readonly key: string;
  readonly title: string;
  /** Whether the council named it so in its layout. */
  readonly isNamed: boolean;
  readonly sections: readonly PlannedSection[];
  /** Whether it begins on a new page where there are pages. */
  readonly newPage: boolean;
  /** What is missing where nobody has written it: nothing, a word to the author, or the section itself. */
  readonly words: "optional" | "expected" | "required";
};
