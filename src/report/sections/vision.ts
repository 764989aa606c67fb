import type { Block } from "../model/block.ts";
import { paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { proseWords } from "../section-words.ts";

/** What the portfolio is for, and the services that make it up. */
export const vision: SectionBuilder<PortfolioSource> = (source, { id, title }) => {
  const { portfolio, services } = source.agreement;
  const said = portfolio.vision === undefined ? [] : proseWords(source, portfolio.vision).map(paragraph);
  const named: readonly Block[] =
    services.length === 0
      ? []
      : [
          { kind: "heading", text: "Services" },
          {
            kind: "list",
            ordered: false,
            items: services.map(({ name, about }) => [
              { kind: "strong", of: [name] },
              ...(about === undefined ? [] : [": ", ...proseWords(source, about).flat()]),
            ]),
          },
        ];
  const blocks = [...said, ...named];
  return blocks.length === 0 ? undefined : { id, title, blocks, sections: [] };
};
