import { answerPage, type PageHandler } from "../site.ts";
import { portfoliosPage } from "./portfolios-page.ts";
import { shownAgreements } from "./shown-agreements.ts";

/** /portfolios */
export const portfolios: PageHandler = async ({ to, reading }) =>
  answerPage(portfoliosPage(to, await shownAgreements(reading)));
