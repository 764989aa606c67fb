/** What a sentence of commentary says of a measure's figures. `significant` is a change that is said to be a real one. */
export type ClaimKind = "better" | "worse" | "best" | "worst" | "highest" | "lowest" | "significant";

export type Claim = {
  readonly kind: ClaimKind;
  /** The sentence as written, without marks of Markdown. */
  readonly sentence: string;
};

/** What follows a claim of improving by itself; “has improved the website” is of something else. */
const ends =
  "(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:and (?:the|performance|results|is|are|it|this|more|fewer)|but|on|in|from|since|for|compared|against|over|month|quarter|year|each|every|this|again|steadily|slightly|significantly|markedly|considerably|greatly|by)\\b)";
const figures =
  "(?:performance|results?|rates?|figures?|scores?|outturn|percentages?|proportion|levels?|times|measures?|this|it)";
const words = (most: number) => `(?:[\\w-]+\\s+){0,${most}}?`;

/** A small list on purpose: what it does not know is no claim. The first that fits says what a sentence claims. */
const claims: readonly (readonly [kind: ClaimKind, pattern: RegExp])[] = [
  ["highest", /\b(?:record|all-time) high\b/i],
  ["lowest", /\b(?:record|all-time) low\b/i],
  ...(["best", "worst", "highest", "lowest"] as const).map(
    (kind) =>
      [kind, anyOf(`${kind}\\s+${recordOf()}(?:ever|on record|since records began|to date)`)] as const,
  ),
  [
    "significant",
    anyOf(
      "(?:statistically )?significant(?:ly)? (?:improvement|improved|better|worse|worsening|worsened|deterioration|deteriorated)",
      `${figures}\\s+${words(3)}significant(?:ly)? (?:increased?|reduced|reduction|decreased?|rise|fall|drop|higher|lower|changed?)`,
      `${figures}\\s+${words(2)}(?:improved|worsened|increased|decreased|risen|fallen|rose|fell|changed) significantly`,
    ),
  ],
  [
    "better",
    anyOf(
      `(?:has|have|had)\\s+${words(3)}improved${ends}`,
      `(?<!we )(?:is|are|was|were|been)\\s+${words(2)}improving${ends}`,
      `(?:is|are)\\s+${words(1)}getting (?:better|faster|quicker)`,
      `continu(?:es?|ed|ing)\\s+to\\s+${words(1)}improve${ends}`,
      `${figures}\\s+${words(1)}improved${ends}`,
      "improvement (?:on|from|since|over|against|compared)",
      "improvement in (?:performance|the rate|the figure|the result|results|this measure)",
      `${figures} (?:is|are|was|were) ${words(1)}better than (?:last|the previous|the same|in|a year|before)`,
    ),
  ],
  [
    "worse",
    anyOf(
      `(?:has|have|had)\\s+${words(3)}(?:worsened|deteriorated)${ends}`,
      `(?:is|are|was|were|been)\\s+${words(2)}(?:worsening|deteriorating)${ends}`,
      `(?:is|are)\\s+${words(1)}getting (?:worse|slower)`,
      `continu(?:es?|ed|ing)\\s+to\\s+${words(1)}(?:worsen|deteriorate)${ends}`,
      `performance\\s+${words(2)}(?:worsened|deteriorated|declined|dropped|dipped|fell|fallen|slipped)`,
      "(?:deterioration|worsening) (?:on|from|since|over|against|compared)",
    ),
  ],
];

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join("|")})`, "i");
}

/** What may stand between “best” and “ever” without making it of something else. */
function recordOf(): string {
  return "(?:(?:performance|results?|rates?|levels?|figures?|scores?|outturn|quarter|year|month|quarterly|monthly|annual|it|we|has|have|been|recorded)\\s+){0,4}";
}

/** Said not to be, or not yet: wished for, planned, forecast, asked. */
const denied =
  /\b(?:not|no|never|neither|nor|without|little|hardly|barely|fail(?:s|ed)?|cannot|unlikely|rather than|instead of|whether|if|until|unless|will|would|should|could|might|may|must|aims?|aimed|hopes?|hoped|expects?|expected|plans?|planned|intends?|needs?|seeks?|due|likely|want(?:s|ed)?|forecast|projected|helps?|help(?:ed|ing))\b|n[’']t\b/i;

/** Every sentence of a commentary that claims something of the measure, each once, in the order written. */
export function claimsIn(text: string): readonly Claim[] {
  return sentencesOf(text).flatMap((sentence) => {
    const kind = claimOf(sentence);
    return kind === undefined ? [] : [{ kind, sentence }];
  });
}

function claimOf(sentence: string): ClaimKind | undefined {
  for (const [kind, pattern] of claims) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const clause = sentence.slice(0, found.index).split(/[;:,–—]|\b(?:but|although|though|while|whereas)\b/);
    if (denied.test(`${clause.at(-1)} ${found[0]}`)) return undefined;
    return kind;
  }
  return undefined;
}

/** Sentences as written, without the marks of Markdown, and without questions. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll(/[*_`#>]+/g, "")
    .split(/(?<=[.!?][”"’)]?)\s+(?=[\p{Lu}\d“"‘(])|\n+/u)
    .map((sentence) => sentence.replaceAll(/\s+/g, " ").trim())
    .filter((sentence) => sentence !== "" && !sentence.endsWith("?"));
}
