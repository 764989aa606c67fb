/** A short form or term with its meaning: a row of the glossary, or anything like it. */
type Term = { readonly term: string; readonly meaning: string };

/**
 * The terms that stand in the words of a report, in the order of the alphabet, each once by its first row. A term is
 * found as a whole word, or as its plural; a short form in capitals (ASC, NNDR) only in capitals, any other however it
 * is written. "ASC (Adult Social Care)" is found by either half.
 */
export function termsUsed<Row extends Term>(texts: Iterable<string>, rows: readonly Row[]): readonly Row[] {
  const exact = new Set<string>();
  const plain = new Set<string>();
  const wanted = rows.map((row) => ({ row, spellings: spellingsOf(row.term) }));
  const longest = Math.max(1, ...wanted.flatMap(({ spellings }) => spellings.map((one) => one.length)));
  for (const text of texts) {
    const words = text.match(wordsOf) ?? [];
    for (let from = 0; from < words.length; from += 1) {
      for (let count = 1; count <= longest && from + count <= words.length; count += 1) {
        const said = words.slice(from, from + count).join(" ");
        exact.add(said);
        plain.add(said.toLowerCase());
      }
    }
  }
  const isUsed = (spelling: readonly string[]) => {
    const said = spelling.join(" ");
    const pool = isShortForm(said) ? exact : plain;
    const form = isShortForm(said) ? said : said.toLowerCase();
    return said !== "" && [form, `${form}s`, `${form}es`].some((one) => pool.has(one));
  };
  const seen = new Set<string>();
  return wanted
    .filter(({ row, spellings }) => {
      if (seen.has(row.term) || !spellings.some(isUsed)) return false;
      seen.add(row.term);
      return true;
    })
    .map(({ row }) => row)
    .toSorted((one, other) => alphabet.compare(one.term, other.term));
}

const alphabet = new Intl.Collator("en-GB", { numeric: true });

/** Letters and digits, with what joins them within a word: "Key-Stage", "R&D", "council's" is "council". */
const wordsOf = /[\p{L}\p{M}\p{N}]+(?:[&/+.-][\p{L}\p{M}\p{N}]+)*/gu;

/** The term as words, and where it has brackets the half before them and the half within. */
function spellingsOf(term: string): readonly (readonly string[])[] {
  const halves = /^(.+?)\s*\(([^()]+)\)\s*$/u.exec(term);
  const forms = halves === null ? [term] : [halves[1] ?? "", halves[2] ?? ""];
  return forms.map((form) => form.match(wordsOf) ?? []);
}

/** Written with capitals and no small letters, or with a capital after the first letter: "AGMA", "DfE", "BRMg". */
function isShortForm(term: string): boolean {
  return !term.includes(" ") && /\p{L}?\p{Lu}.*/u.test(term.slice(1));
}
