import type { Agreement } from "../../domain/data-package/agreement.ts";
import { definitionList } from "../../html/definition-list.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { markdown } from "../../html/markdown.ts";
import { countWords } from "./count-words.ts";

/** The services that make up the portfolio. */
export function services({ services: rows }: Agreement): Html {
  if (rows.length === 0) return html``;
  const described = rows.some(({ about }) => about !== undefined);
  const body = described
    ? definitionList(
        rows.map(({ name, about }) => ({ term: name, said: about ?? "Not described in the paper." })),
      )
    : html`<ul class="govuk-list govuk-list--bullet columns">${rows.map(({ name }) => html`<li>${name}</li>`)}</ul>`;
  return section({ id: "services", heading: "Services", level: 2, ruled: true, body });
}

/** The words of the agreement that belong to no table, and its glossary, all folded. */
export function narratives({ narratives: rows, glossary }: Agreement): Html {
  if (rows.length + glossary.length === 0) return html``;
  const terms =
    glossary.length > 0 &&
    fold({
      summary: `Glossary (${countWords(glossary.length, "term")})`,
      body: definitionList(glossary.map(({ term, meaning }) => ({ term, said: meaning }))),
    });
  return section({
    id: "words",
    heading: "What the agreement says besides",
    level: 2,
    ruled: true,
    body: html`<p class="quiet">Put shortly; the paper itself says more.</p>${rows.map(({ title, text }) =>
      fold({ summary: title, body: markdown(text) }),
    )}${terms}`,
  });
}
