import { type Html, html, type Text } from "./html.ts";
import { type Status, statusWord } from "./status.ts";

/** One of the page's questions, answered by a word, a shape and one sentence. */
export type QuestionCard = {
  readonly question: string;
  readonly answer: Status;
  readonly sentence: Text;
  /** The rule that judged it, with its workings; folded away until asked for. */
  readonly judged?: Text;
};

function questionCard({ question, answer, sentence, judged }: QuestionCard): Html {
  return html`<section class="card card--${answer.kind}"><h2 class="card__question">${question}</h2><p class="card__answer">${statusWord(answer)}</p><p>${sentence}</p>${
    judged !== undefined &&
    html`<details class="fold"><summary>How this was judged</summary><div class="fold__body">${judged}</div></details>`
  }</section>`;
}

/** The questions side by side; one below the other on a narrow screen. */
export function questionCards(cards: readonly QuestionCard[]): Html {
  return html`<div class="cards">${cards.map(questionCard)}</div>`;
}
