import { nearest } from "../../domain/data-package/nearest.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { normalCode } from "../../domain/measure/code.ts";
import type { Link } from "../../html/link.ts";
import { type SearchWords, stemOf } from "../../ledger/search-words.ts";
import { nearMeasures } from "../measure/near-measures.ts";
import type { Reading } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import { findEach } from "./find.ts";

/** What may have been meant by words that found nothing: mistyped ones put right, the nearest codes, each word alone. */
export async function nearWords(
  reading: Reading,
  to: AddressBook,
  query: string,
  asked: SearchWords,
): Promise<readonly Link[]> {
  const search = (q: string, text = q): Link => ({ text, href: withQuery(to.search, { q }) });
  const right = putRight(asked, await reading.words());
  const codes = /\d/.test(query)
    ? nearMeasures(to, beginningAlike(await reading.measures(), query), query)
    : [];
  const alone = asked.words.length < 2 ? new Map<string, number>() : await findEach(reading, asked);
  return [
    ...(right === undefined ? [] : [search(right)]),
    ...codes,
    ...[...alone]
      .filter(([, count]) => count > 0)
      .map(([word, count]) => search(word, `${word} (${count} found)`)),
  ];
}

/** The measures whose codes begin with the same letters, such as a portfolio's; all of them where none does. */
function beginningAlike(measures: readonly MeasureRow[], query: string): readonly MeasureRow[] {
  const lettersOf = (code: string) => /^[A-Z]*/.exec(normalCode(code))?.[0];
  const letters = lettersOf(query);
  const alike = measures.filter(({ code, measure }) => lettersOf(code ?? measure) === letters);
  return alike.length === 0 ? measures : alike;
}

/** The words with each unknown one as the nearest known; undefined where none is changed or one is near nothing. */
function putRight({ words }: SearchWords, known: readonly string[]): string | undefined {
  const right = words.map((word) => {
    const stem = stemOf(word);
    return known.some((one) => one.startsWith(stem)) ? word : nearest(word, known);
  });
  const said = right.filter((word) => word !== undefined);
  return said.length < words.length || said.join(" ") === words.join(" ") ? undefined : said.join(" ");
}
