/** A figure as printed, with every form in which another print of it would be the same figure. */
export type ReadFigure = { readonly text: string; readonly is: readonly string[] };

type Pattern = { readonly find: RegExp; readonly read: (match: RegExpExecArray) => readonly string[] };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = `(${months.join("|")})[a-z]*\\.?`;
const thousand = 1000;
const million = 1_000_000;

const two = (digits: number | string) => String(digits).padStart(2, "0");
const plain = (digits: string) => digits.replaceAll(",", "");
const monthOf = (name = "") => two(months.indexOf(name.toLowerCase()) + 1);

function century(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function dayForms(year: string | undefined, month: string, day = ""): readonly string[] {
  const short = `day ${month}-${two(day)}`;
  return year === undefined ? [short] : [`day ${century(year)}-${month}-${two(day)}`, short];
}

/** Amounts in words also stand in tables of £000, where a word has the sign. */
function moneyForms(digits: string, scale = ""): readonly string[] {
  const times = /^m/i.test(scale) ? million : /^k/i.test(scale) ? thousand : 1;
  const pounds = Math.round(Number(plain(digits)) * times * 100) / 100;
  const inTables = pounds / thousand;
  const forms = [`£${pounds}`];
  return Number.isInteger(inTables) && times > 1 ? [...forms, `${inTables}`, `${-inTables}`] : forms;
}

function numberForms([text, open, digits = "", close]: RegExpExecArray): readonly string[] {
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  const isLess = (open === "(" && close === ")") || open === "-" || open === "−";
  const exact = plain(digits);
  return [isLess && !isYear ? `-${exact}` : exact, ...(text.endsWith("m") ? [`${exact}m`] : [])];
}

/** Numbers that are part of a name: codes, quarters, stages, units, the pandemic's, a school's forms of entry. */
const names: readonly RegExp[] = [
  /Covid-19|CO2|£000|\d-Yearly/gi,
  /\bQ\d(?:\.\d)?(?:\s?(?:&|and)\s?\d)?(?!\d)/g,
  /\b(?:Stages?|Phase|Quarters?|Level|Priority|Sections?)\s?\d(?:\.\d)?(?:\s?(?:–|-|to|and)\s?\d(?:\.\d)?)?(?![\d%])/gi,
  /\b[A-Z]{2,5}[. ]{0,2}\d+(?:\.\d+)*(?:\s?\([ivx]+\))?(?![\d%])/g,
  /\b\d(?:\.\d)?FE\b/g,
];

const day = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName}(?:\\s+(\\d{4}|\\d\\d(?=\\s|\\))))?`,
  "gi",
);
const month = new RegExp(`\\b${monthName}\\s?(?:'|’)?(\\d{4}|(?<=['’])\\d\\d)(?!\\d)`, "gi");

const dates: readonly Pattern[] = [
  { find: day, read: ([, on, name, year]) => dayForms(year, monthOf(name), on) },
  {
    find: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?!\d)/g,
    read: ([, on, at = "", year]) => dayForms(year, two(at), on),
  },
  { find: month, read: ([, name, year = ""]) => [`month ${century(year)}-${monthOf(name)}`] },
];

const amounts: readonly Pattern[] = [
  { find: /(?<!\d)((?:20)?\d\d)[/–-]((?:20)?\d\d)(?!\d|\/)/g, read: yearForms },
  {
    find: /£\s?(\d[\d,]*(?:\.\d+)?)\s?(m(?:illion)?|k)?\b/gi,
    read: ([, digits = "", scale]) => moneyForms(digits, scale),
  },
  { find: /(\d[\d,]*(?:\.\d+)?)\s?%/g, read: ([, digits = ""]) => [`${plain(digits)}%`] },
  { find: /(\(|(?<![\w)])[-−])?(\d[\d,]*(?:\.\d+)?)(\)|m\b)?/g, read: numberForms },
];

const wordCells: readonly Pattern[] = [
  { find: /\bTBC\b|\bto be confirmed\b/gi, read: () => ["to be confirmed"] },
  { find: /(?<![\w/])N\/A\b/g, read: () => ["not applicable", "not available", "no target"] },
  { find: /\bnot applicable\b/gi, read: () => ["not applicable"] },
  { find: /\bnot (?:yet )?available\b/gi, read: () => ["not available"] },
  { find: /\bno target(?: set)?\b|\bnone held\b/gi, read: () => ["no target"] },
  { find: /\b(?:aim )?to (maximise|minimise|maintain|improve)\b/gi, read: ([, aim = ""]) => [`aim ${aim}`] },
  { find: /\b(green|amber|red)\b/gi, read: ([, rating = ""]) => [`rating ${rating.toLowerCase()}`] },
];

/** Only years that follow each other make a financial year. */
function yearForms([, from = "", to = ""]: RegExpExecArray): readonly string[] {
  const [first, last] = [from.slice(-2), to.slice(-2)];
  return (Number(first) + 1) % 100 === Number(last) ? [`year 20${first}/${last}`] : [];
}

/**
 * The figures of a text in the order they stand: amounts, shares, numbers, dates and years; of a table's cells also the
 * words that stand for one. The places after the point count: 95.6% is not 95.60%.
 */
export function figuresIn(text: string, { cells }: { readonly cells: boolean }): readonly ReadFigure[] {
  const found: { readonly at: number; readonly figure: ReadFigure }[] = [];
  let rest = text.replaceAll(/<[^>]*>/g, " ");
  const take = ({ find, read }: Pattern) => {
    rest = rest.replaceAll(find, (...match) => {
      const groups = match.slice(0, -2);
      const is = read(Object.assign([...groups], { index: 0, input: "" }) as unknown as RegExpExecArray);
      const whole = String(match[0]);
      if (is.length === 0) return whole;
      found.push({ at: Number(match.at(-2)), figure: { text: whole.trim(), is } });
      return " ".repeat(whole.length);
    });
  };
  for (const pattern of dates) take(pattern);
  for (const name of names) rest = rest.replaceAll(name, (whole) => " ".repeat(whole.length));
  for (const pattern of cells ? [...wordCells, ...amounts] : amounts) take(pattern);
  return found.toSorted((one, other) => one.at - other.at).map(({ figure }) => figure);
}
