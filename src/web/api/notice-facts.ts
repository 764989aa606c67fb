import { z } from "@hono/zod-openapi";
import { yearSlug } from "../../domain/period/financial-year.ts";
import type { Visit } from "../visit.ts";

const noticeFacts = z
  .object({
    portfolio: z
      .string()
      .openapi({ description: "The code of the portfolio; “council” is all of the year." }),
    year: z.string().openapi({ example: "2021-22" }),
    period: z
      .string()
      .nullable()
      .openapi({ description: "The reporting period whose figures it is about; null is the whole year." }),
    madeUp: z.boolean().openapi({ description: "Whether it says that figures are made up." }),
    text: z.string(),
  })
  .openapi("Notice");

/** What every answer with facts may carry beside them. */
export const noticesBeside = z.object({
  notices: z.array(noticeFacts).optional().openapi({
    description:
      "What must be said with figures of these portfolios and years; absent where nothing must be.",
  }),
});

/** Every notice known at the visit's point; nothing where there is none. */
export async function noticesFor({ reading }: Visit): Promise<z.infer<typeof noticesBeside>> {
  const rows = await reading.notices();
  if (rows.length === 0) return {};
  return {
    notices: rows.map(({ portfolio, year, period, madeUp, text }) => ({
      portfolio,
      year: yearSlug(year),
      period: period ?? null,
      madeUp: madeUp === true,
      text,
    })),
  };
}
