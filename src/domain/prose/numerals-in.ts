/** A number written by hand in a text, with what it counts. */
export type Numeral = {
  /** As written: "£24.5m", "97.36%", "1,475". */
  readonly text: string;
  readonly kind: "money" | "percentage" | "points" | "number";
  /** Its size: pounds for money, else as written. Below nought only with a minus before it. */
  readonly size: number;
  /** Half of its last digit written, by which a figure it was rounded from may differ. */
  readonly slack: number;
  /** How many of its digits tell it from others: 4 of 97.36, 3 of £24.5m, 1 of 500. */
  readonly telling: number;
  readonly from: number;
  readonly to: number;
};

const months =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const referred =
  "(?:sections?|pages?|pp?\\.|paragraphs?|paras?|appendix|appendices|annex(?:es)?|tables?|figures?|charts?|maps?|priorit(?:y|ies)|recommendations?|chapters?|parts?|steps?|phases?|stages?|items?|notes?|quarters?|weeks?|months?|years?|days?|versions?|forms?|regulations?|schedules?|articles?|outcomes?|objectives?|aims?|tiers?|bands?|levels?|grades?|rooms?|numbers?|no\\.|lots?|options?|questions?|goals?|ages?|aged)";
const scale = "(?:bn|billion|mn|m|million|k|thousand)";
const digits = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";

/** What is no figure, in the order it is looked for: links, braces, dates, years, references, codes, ordinals, times. */
const passedOver: readonly string[] = [
  "\\{\\{[^{}]*\\}\\}",
  "`[^`\\n]*`",
  "<[a-z/!][^<>\\n]*>",
  "\\b(?:https?:|www\\.|mailto:)[^\\s)>]+",
  "\\]\\([^()\\s]*\\)",
  "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+\\.[\\w.-]+",
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:[-–]|to|and|or)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${months}\\b(?:,?\\s+\\d{4})?`,
  `\\b${months}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4})?`,
  `\\b${months}\\.?\\s*['’]?\\d{2,4}\\b`,
  "\\b\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?",
  "\\b\\d{1,4}(?:\\s?/\\s?\\d{1,4})+\\b",
  "(?<![£\\d.,])(?:19|20|21)\\d{2}\\s?(?:[-–]|to)\\s?(?:(?:19|20|21)?\\d{2})\\b(?![.,]?\\d|%)",
  "(?<![£\\d.,])(?:19|20|21)\\d{2}s?\\b(?![.,]\\d|\\s?%|\\s(?:per\\s?cent|percent|million|thousand))",
  "\\b\\d{1,2}[:.]\\d{2}\\s?(?:am|pm)\\b|\\b\\d{1,2}\\s?(?:am|pm)\\b|\\b\\d{1,2}:\\d{2}\\b",
  "\\b\\d+(?:st|nd|rd|th)\\b",
  `\\b${referred}\\s+\\d+(?:\\.\\d+)*(?:\\([a-z]+\\)|[a-z]\\b)?(?:\\s*(?:,|to|and|or|[-–])\\s*\\d+(?:\\.\\d+)*)*(?![\\d,.]*\\d|\\s?%|\\s?per\\s?cent)`,
  "\\b(?:under|over)[- ]\\d{1,2}s\\b",
  "\\b0\\d{2,4}\\s\\d{3}\\s?\\d{3,4}\\b",
  "\\b[A-Z]{1,2}\\d{1,2}[A-Z]?\\s?\\d[A-Z]{2}\\b",
  "\\b\\d{1,3}(?:(?:-|–|\\s?to\\s?)\\d{1,3})?[-\\s]year(?:[-\\s]olds?|s? old)\\b",
];

/** Codes are told by their capitals: "RCG1.1", "RCG 1.1", "M60", "Covid-19", "CO2". */
const codes =
  "(?<![\\p{L}\\d£])(?:[A-Z]{2,6}[ ._-]?|[A-Z]|\\p{L}{2,}-?)\\d+(?:\\.\\d+)*(?:\\([a-z]+\\)|[a-z]\\b)?(?![\\d,]*\\d|%)";

const listNumber = "^[ \\t]*(?:>[ \\t]*)*\\d{1,3}[.)](?=\\s)";

const finder = new RegExp(
  `(?<list>${listNumber})|(?<passed>${passedOver.map(caseless).join("|")})|(?<code>${codes})|` +
    `(?<sign>[-−–](?=[£\\d]))?(?<![\\p{L}\\d.])(?:£\\s?(?<pounds>${digits})(?:\\s?(?<moneyScale>${caseless(scale)})(?![\\p{L}\\d]))?|` +
    `(?<number>${digits})(?:(?<percent>\\s?%|\\s(?:${caseless("per\\s?cent|percent")})(?!age))|` +
    `(?<points>\\s(?:${caseless("percentage points?|points?")})\\b)|\\s?(?<scale>${caseless("million|thousand|billion|bn")})(?![\\p{L}\\d]))?)(?![\\p{L}\\d])`,
  "gmu",
);

/** The pattern for letters of either case, since codes beside it are told by theirs. */
function caseless(pattern: string): string {
  return pattern.replaceAll(
    /(\\[a-zA-Z]|\[[^\]]*\]|\(\?<?[=!:])|([a-z])/gu,
    (_, kept: string, letter: string) => (kept === undefined ? `[${letter}${letter.toUpperCase()}]` : kept),
  );
}

const powers: Readonly<Record<string, number>> = {
  bn: 9,
  billion: 9,
  mn: 6,
  m: 6,
  million: 6,
  k: 3,
  thousand: 3,
};

/**
 * The numbers of a text that stand in no token, in their order. Left out are years, dates, times, ordinals, ages, the
 * numbers of lists, codes, links, and references such as "section 3".
 */
export function numeralsIn(text: string): readonly Numeral[] {
  const numerals: Numeral[] = [];
  for (const found of text.matchAll(finder)) {
    const { pounds, number, percent, points, moneyScale, scale: said, sign } = found.groups ?? {};
    const written = pounds ?? number;
    if (written === undefined) continue;
    const power = powers[(moneyScale ?? said ?? "").toLowerCase()] ?? 0;
    const plain = written.replaceAll(",", "");
    const places = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
    numerals.push({
      text: found[0].trim(),
      kind:
        pounds !== undefined
          ? "money"
          : percent !== undefined
            ? "percentage"
            : points !== undefined
              ? "points"
              : "number",
      size: Number(plain) * 10 ** power * (sign === undefined ? 1 : -1),
      slack: (10 ** (power - places) / 2) * 1.000001,
      telling: tellingDigits(plain),
      from: found.index,
      to: found.index + found[0].length,
    });
  }
  return numerals;
}

/** Noughts before the first digit tell nothing, nor do those at the end of a whole number. */
function tellingDigits(plain: string): number {
  const bare = plain.replace(".", "").replace(/^0+/u, "");
  return (plain.includes(".") ? bare : bare.replace(/0+$/u, "")).length;
}
