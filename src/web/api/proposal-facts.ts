import { z } from "@hono/zod-openapi";
import { differenceWords, stretchWords, whyWords } from "../../domain/computed-measure/proposal-words.ts";
import { results } from "../../domain/data-package/tables/measures.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { valueUnits } from "../../domain/value/value-unit.ts";
import { proposalDigest } from "../../operations/proposal-digest.ts";
import type { ShownProposal } from "../proposals/proposed.ts";
import type { AddressBook } from "../routes.ts";
import { exactText } from "./result-facts.ts";

/** What the records say of one measure in one period, held against the ledger. */
export const proposalFacts = z
  .object({
    measure: z.string(),
    part: z.string().openapi({ description: "`all` for the measure as a whole." }),
    year: z.string().openapi({ example: "2020-21" }),
    period: z.string().openapi({ description: "`year` for the year as a whole." }),
    standing: z.enum(["same", "differs", "new", "incomplete"]).openapi({
      description: "How the figure stands to the ledger's, at the precision that has.",
    }),
    accepted: z.boolean().openapi({ description: "Whether it was accepted with these very sums." }),
    value: exactText.nullable().openapi({ description: "Null where nothing was counted or it is withheld." }),
    unit: z.enum(valueUnits),
    withheld: z
      .boolean()
      .openapi({ description: "Whether a rule on small numbers keeps counts or figure back." }),
    numerator: exactText.nullable(),
    denominator: exactText.nullable(),
    ledger: exactText.nullable().openapi({ description: "The ledger's figure; null where it has none." }),
    figure: z.string().nullable().openapi({ description: "The receipt of the ledger's figure." }),
    difference: exactText.nullable().openapi({ description: "The records' figure less the ledger's." }),
    differenceWords: z.string().nullable(),
    why: z.string().nullable().openapi({ description: "Why they differ, or what records are missing." }),
    provisional: z.boolean(),
    from: z.string().openapi({ format: "date", description: "The first day it is about." }),
    to: z.string().openapi({ format: "date" }),
    about: z.string(),
    feed: z.string(),
    loads: z.array(z.string()),
    definition: z.string().openapi({ description: "SHA-256 of the measure's definition." }),
    digest: z.string().nullable().openapi({
      description:
        "What `outturn compute accept --shown` is held to; null where counts are withheld, since it could be guessed from them.",
    }),
  })
  .openapi("Proposal");

export function proposalFactsOf(to: AddressBook, shown: ShownProposal): z.infer<typeof proposalFacts> {
  const { proposal, disclosed } = shown;
  const { definition, standing, sums, value, held, stretch } = proposal;
  const { measure, part, feed } = definition.measure;
  const counts = disclosed.counts && disclosed.figure;
  const text = (one: typeof value) => (one === undefined ? null : decimalText(one));
  const apart = standing.kind === "differs" && disclosed.figure;
  return {
    ...{ measure, part, feed },
    year: yearSlug(proposal.year),
    period: proposal.period,
    standing: standing.kind,
    accepted: standing.kind === "same" && standing.settled,
    value: disclosed.figure ? text(value) : null,
    unit: proposal.unit,
    withheld: !disclosed.counts || !disclosed.figure,
    numerator: counts ? text(sums.numerator) : null,
    denominator: counts ? text(sums.denominator) : null,
    ledger: text(held?.value),
    figure: held?.value === undefined ? null : to.figure(results, held, "value"),
    difference: apart ? text(standing.difference) : null,
    differenceWords: apart ? (differenceWords(proposal) ?? null) : null,
    why: whyOf(standing),
    provisional: proposal.provisional,
    from: stretch.from.toString(),
    to: stretch.to.toString(),
    about: stretchWords(proposal),
    loads: [...proposal.loads],
    definition: definition.sha256,
    digest: counts ? proposalDigest(proposal) : null,
  };
}

function whyOf(standing: ShownProposal["proposal"]["standing"]): string | null {
  if (standing.kind === "incomplete") return standing.why;
  return standing.kind === "differs" ? whyWords(standing.why, (load) => load) : null;
}
