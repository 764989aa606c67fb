import { type Mention, mentionFinder } from "./named-in.ts";
import { type Numeral, numeralsIn } from "./numerals-in.ts";
import { type Sentence, sentencesIn } from "./sentences-in.ts";
import type { Fact, Subject } from "./subject.ts";
import { type TextPlace, textPlaces } from "./tokens-in.ts";

/**
 * A number written by hand. `loose`: nothing held is known to be it. `offer`: a figure held prints so, or was rounded to
 * it. `contradicts`: it stands right after a name whose figure is another. `near`: a sentence on a measure or sum has it
 * for a figure that it nearly is.
 */
export type NumeralFinding = {
  readonly kind: "loose" | "offer" | "contradicts" | "near";
  readonly text: string;
  readonly place: TextPlace;
  /** The token to write instead, what it prints, and its figure's lasting name; none for a loose number. */
  readonly fact?: Fact;
};

/** Finds the numbers written by hand in a text. What is held is gone through once, however many texts are read. */
export function numeralFinder(subjects: readonly Subject[]): (text: string) => readonly NumeralFinding[] {
  const factsOf = new Map(subjects.map((subject) => [subject, subject.facts()]));
  const all = [...factsOf.values()].flat();
  const mentionsIn = mentionFinder(subjects);
  return (text) => {
    const numerals = numeralsIn(text);
    if (numerals.length === 0) return [];
    const placeOf = textPlaces(text);
    const sentences = sentencesIn(text);
    const mentioned = new Map<Sentence, readonly Mention[]>();
    let at = 0;
    return numerals.map((numeral): NumeralFinding => {
      while ((sentences[at]?.to ?? text.length) <= numeral.from) at += 1;
      const sentence = sentences[at] ?? { from: 0, to: text.length, text };
      const mentions = mentioned.get(sentence) ?? mentionsIn(sentence.text);
      mentioned.set(sentence, mentions);
      const said = { text: numeral.text, place: placeOf(numeral.from) };
      return { ...said, ...judged({ numeral, sentence, mentions, all, factsOf }) };
    });
  };
}

type Question = {
  readonly numeral: Numeral;
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly all: readonly Fact[];
  readonly factsOf: ReadonlyMap<Subject, readonly Fact[]>;
};

function judged(question: Question): Pick<NumeralFinding, "kind" | "fact"> {
  const { numeral, sentence, mentions, all, factsOf } = question;
  const spoken = [...new Set(mentions.map(({ subject }) => subject))];
  const own = spoken.flatMap((subject) => factsOf.get(subject) ?? []);
  const fact = own.find((one) => isFigure(numeral, one));
  if (fact !== undefined) return { kind: "offer", fact };
  const beside = besideIt(numeral, sentence, mentions);
  const contradicted =
    beside && figureMeant(numeral, factsOf.get(beside.mention.subject) ?? [], beside.between);
  if (contradicted !== undefined) return { kind: "contradicts", fact: contradicted };
  const [only, ...others] = spoken;
  if (only !== undefined && others.length === 0) {
    const near = (factsOf.get(only) ?? []).find((one) => isNearly(numeral, one));
    if (near !== undefined) return { kind: "near", fact: near };
  }
  return offeredByValue(numeral, all);
}

/** Fewer digits than these are found in too many figures to say which is meant. */
const tellingEnough: Readonly<Record<Numeral["kind"], number>> = {
  money: 3,
  percentage: 4,
  points: Number.POSITIVE_INFINITY,
  number: 5,
};

/** A figure nobody names beside it is offered where the number could hardly be any other. */
function offeredByValue(numeral: Numeral, all: readonly Fact[]): Pick<NumeralFinding, "kind" | "fact"> {
  if (numeral.telling < tellingEnough[numeral.kind]) return { kind: "loose" };
  const found = all.filter((one) => isFigure(numeral, one));
  const [fact] = found;
  const same = new Set(found.map(({ exact }) => Math.abs(Number(exact))));
  return fact !== undefined && same.size === 1 ? { kind: "offer", fact } : { kind: "loose" };
}

/** Money is held in pence; its sign is left to the words around it. */
function sizeOf({ kind, exact }: Fact): number {
  return kind === "money" ? Math.abs(Number(exact)) / 100 : Number(exact);
}

function isFigure(numeral: Numeral, fact: Fact): boolean {
  return isKind(numeral, fact) && apart(numeral, fact) <= numeral.slack;
}

function isKind({ kind }: Numeral, fact: Fact): boolean {
  return kind === fact.kind;
}

function apart({ size, kind }: Numeral, fact: Fact): number {
  return Math.abs((kind === "money" ? Math.abs(size) : size) - sizeOf(fact));
}

/** A slip of the pen: digits in another order, or rounded the wrong way. Fewer than three digits say too little. */
function isNearly(numeral: Numeral, fact: Fact): boolean {
  if (!isKind(numeral, fact) || numeral.telling < 3) return false;
  if (apart(numeral, fact) <= 2 * numeral.slack) return true;
  const places = Math.max(0, Math.round(-Math.log10(2 * numeral.slack)));
  return sorted(Math.abs(numeral.size).toFixed(places)) === sorted(Math.abs(sizeOf(fact)).toFixed(places));
}

function sorted(digits: string): string {
  return [...digits.replace(/[.0]+$/u, "")].toSorted().join("");
}

/** The figure a name stands for: its target where the words between say so, else the first held. */
function figureMeant(numeral: Numeral, facts: readonly Fact[], between: string): Fact | undefined {
  const alike = facts.filter((one) => isKind(numeral, one) && !one.token.endsWith("counts"));
  const target = / target\b/u;
  return /target/iu.test(between) ? alike.find(({ token }) => target.test(token)) : alike[0];
}

/**
 * Words between a name and its figure that leave no doubt whose figure it is: "RES1.1 was 97.36%", "the cash limit for
 * the year is £24.502m". A comparison, a share or a change is no such thing.
 */
const joins =
  /^[\s"'”’()*_:,–—-]*(?:(?:(?:is|was|are|were|be|stands?|stood|at|of|the|a|an|result|results|figure|rate|value|outturn|total|totals|totalled|budget|now|currently|year|for|this|which|reached|reaches|has|have|been|came|comes|to|in|latest|final|s|target|targets|full|net|revised|set|approved)|\d{4}\/\d{2})[\s"'”’()*_:,–—-]*){0,8}$/iu;

/** What may follow a number that is then another's, a part of something or a difference. */
const another =
  /^[\s"'”’)*_,]*(?:nationally|regionally|elsewhere|on average|average|in (?:england|the north)|across|of|more|less|fewer|higher|lower|above|below|better|worse|up|down|short|over|under|increase|decrease|reduction|rise|fall|growth|each|a (?:year|week|month|day)|per)\b/iu;

type Beside = { readonly mention: Mention; readonly between: string };

/** The name that stands right before a number, with nothing between but words that join them. */
function besideIt(
  { from, to }: Numeral,
  sentence: Sentence,
  mentions: readonly Mention[],
): Beside | undefined {
  const mention = mentions.filter((one) => sentence.from + one.to <= from).at(-1);
  if (mention === undefined) return undefined;
  if (mentions.some((one) => one !== mention && one.to === mention.to)) return undefined;
  const between = sentence.text.slice(mention.to, from - sentence.from);
  if (between.length > 60 || !joins.test(between)) return undefined;
  return another.test(sentence.text.slice(to - sentence.from)) ? undefined : { mention, between };
}
