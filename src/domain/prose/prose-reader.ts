import type { Agreement } from "../data-package/agreement.ts";
import type { CouncilYear } from "../data-package/council-year.ts";
import { nearest, nearestFew } from "../data-package/nearest.ts";
import { normalCode } from "../measure/code.ts";
import { type Issue, no, type Result } from "../result.ts";
import { councilSubjects } from "./council-subjects.ts";
import { countSubjects } from "./count-subjects.ts";
import { lastingNames } from "./lasting-name.ts";
import { measureSubjects } from "./measure-subjects.ts";
import { moneySubjects } from "./money-subjects.ts";
import { type NumeralFinding, numeralFinder } from "./numeral-findings.ts";
import type { ProseFigure } from "./prose-figure.ts";
import type { Subject } from "./subject.ts";
import { plainName, type TokenWords, tokenWords } from "./token-words.ts";

/** What the words of a report may take figures from: one portfolio's agreement, or the council's year with all of them. */
export type ProseValues = {
  readonly agreements: readonly Agreement[];
  readonly council?: CouncilYear | undefined;
};

export type ProseReader = {
  /** The figure a token stands for; refused with the nearest names where nothing is known by its name. */
  readonly resolve: (token: string) => Result<ProseFigure>;
  readonly subjects: readonly Subject[];
  /** The numbers a text has outside its tokens, with what the ledger knows of them. */
  readonly numerals: (text: string) => readonly NumeralFinding[];
};

/** To look for the nearest name takes time: a text with more unknown tokens than this needs another cure. */
const mostHelped = 50;

/** Reads tokens against what is held. What can be named is worked out once, however many tokens there are. */
export function proseReader(values: ProseValues): ProseReader {
  const subjects = subjectsOf(values);
  const byName = namesOf(subjects);
  const lasting = lastingNames(values);
  const told = new Map<string, Result<ProseFigure>>();
  let unknown = 0;
  let find: ReturnType<typeof numeralFinder> | undefined;
  const offered = () => subjects.flatMap(({ name, also }) => [name, ...also]);
  const resolve = (token: string) => {
    const words = tokenWords(token);
    if (!words.ok) return words;
    if (token.includes("/") && !token.trim().includes(" ")) return lasting(token.trim(), words.value.print);
    const name = lastingPart(token);
    if (name !== undefined) return lasting(name, words.value.print);
    const found = resolved(words.value, byName);
    if (found?.ok === true) return found;
    unknown += 1;
    if (found !== undefined)
      return unknown > mostHelped ? found : withNearest(found, words.value.words, offered());
    return refuseUnknown(words.value.words.join(" "), unknown > mostHelped ? [] : offered());
  };
  return {
    subjects,
    numerals: (text) => {
      find ??= numeralFinder(subjects);
      return find(text);
    },
    resolve: (token) => {
      const known = told.get(token);
      if (known !== undefined) return known;
      const made = resolve(token);
      told.set(token, made);
      return made;
    },
  };
}

/** One token against what is held. For many tokens make a reader once. */
export function resolveToken(token: string, values: ProseValues): Result<ProseFigure> {
  return proseReader(values).resolve(token);
}

/** "budget_lines/RES/2021-22/finance/net" of "budget_lines/RES/2021-22/finance/net in £m". */
function lastingPart(token: string): string | undefined {
  return /^\s*([a-z_]+\/\S+)(?:\s|$)/u.exec(token)?.[1];
}

function subjectsOf({ agreements, council }: ProseValues): readonly Subject[] {
  const [only, ...others] = agreements;
  const alone = only !== undefined && others.length === 0 && council === undefined;
  const money = agreements.flatMap((agreement) => {
    const subjects = moneySubjects(agreement);
    const prefixed = [...subjects, ...countSubjects([agreement])].map((subject) =>
      ofPortfolio(agreement.portfolio.portfolio, subject, alone),
    );
    return alone ? [...subjects, ...prefixed] : prefixed;
  });
  return [
    ...measureSubjects(agreements),
    ...countSubjects(agreements),
    ...(council === undefined ? [] : councilSubjects(council)),
    ...money,
  ];
}

/** The same with the portfolio's code before it: "RES cash limit". A single portfolio's are offered without it. */
function ofPortfolio(code: string, subject: Subject, alone: boolean): Subject {
  return {
    ...subject,
    name: `${code} ${subject.name}`,
    also: subject.also.map((one) => `${code} ${one}`),
    facts: () => (alone ? [] : subject.facts().map((fact) => ({ ...fact, token: `${code} ${fact.token}` }))),
    said: [],
  };
}

type Names = ReadonlyMap<string, readonly Subject[]>;

function namesOf(subjects: readonly Subject[]): Names {
  const names = new Map<string, Subject[]>();
  const add = (name: string, subject: Subject) => {
    const known = names.get(name) ?? [];
    if (!known.includes(subject)) names.set(name, [...known, subject]);
  };
  for (const subject of subjects) add(plainName(subject.name), subject);
  const owned = new Set(names.keys());
  for (const subject of subjects) {
    for (const name of subject.also.map(plainName)) if (!owned.has(name)) add(name, subject);
  }
  return names;
}

/** The longest beginning of the token that is a name; what follows it is asked of that. */
function resolved({ words, print }: TokenWords, names: Names): Result<ProseFigure> | undefined {
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    const found = names.get(name) ?? names.get(codeIn(name));
    const [subject, ...others] = found ?? [];
    if (subject === undefined) continue;
    if (others.length > 0) return ambiguous(name, found ?? []);
    return subject.read(words.slice(count), print);
  }
  return undefined;
}

/** "rcg 1.1" and "RCG.1.1" are RCG1.1. */
function codeIn(name: string): string {
  return /\d/u.test(name) ? plainName(normalCode(name)) : name;
}

function ambiguous(name: string, found: readonly Subject[]): Result<never, Issue> {
  const write = found.map((subject) => `{{${subject.name}}}`).join(" or ");
  return no({ field: "token", message: `“${name}” is the name of ${found.length} figures. Write ${write}.` });
}

/** A name mistyped at its end may have been taken for a shorter one. */
function withNearest(
  refused: Result<ProseFigure>,
  words: readonly string[],
  names: readonly string[],
): Result<ProseFigure> {
  const near = nearest(words.join(" "), names);
  if (refused.ok || near === undefined) return refused;
  return no(
    ...refused.issues.map((issue) => ({
      ...issue,
      message: `${issue.message} Or did you mean {{${near}}}?`,
    })),
  );
}

function refuseUnknown(words: string, names: readonly string[]): Result<never, Issue> {
  const near = nearestFew(words, names, 3).map((name) => `{{${name}}}`);
  const remedy =
    near.length === 0 ? "Look its name up in the list of tokens." : `Did you mean ${near.join(", ")}?`;
  return no({ field: "token", message: `No figure is called “${words}”. ${remedy}` });
}
