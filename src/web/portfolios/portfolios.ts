import { answerPage, type PageHandler } from "../site.ts";
import { portfoliosPage } from "./portfolios-page.ts";
import { shownAgreements } from "./shown-agreements.ts";

/** /portfolios */
export const portfolios: PageHandler = async ({ to, reading }) => {
  const held = await shownAgreements(reading);
  const figuresOf = held.shown.map(({ agreement }) => agreement.portfolio);
  return answerPage({ ...portfoliosPage(to, held), figuresOf });
};
