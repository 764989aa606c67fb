import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { LoadedFeed } from "../../../operations/load-feed.ts";
import { addressBook } from "../../routes.ts";
import { loadFacts, loadFactsOf } from "../load-facts.ts";
import { problem } from "../problem.ts";

export const uploadAnswer = z
  .object({
    outcome: z.enum(["loaded", "held"]).openapi({
      description: "`held`: these bytes were taken in before, and nothing was written.",
    }),
    load: loadFacts,
    entry: z
      .int()
      .nullable()
      .openapi({ description: "The ledger's entry that tells of it; null where it was there." }),
    notes: z.array(z.string()).openapi({ description: "What to know of how the file was read." }),
  })
  .openapi("Upload");

/** Answers with what came of a file, with what to mend where it was not taken. */
export function answerUpload(context: Context, feed: string, outcome: LoadedFeed): Response {
  const to = addressBook();
  switch (outcome.kind) {
    case "loaded":
    case "held": {
      const { kind, load, notes } = outcome;
      const body: z.infer<typeof uploadAnswer> = {
        ...{ outcome: kind, entry: outcome.entry ?? null, notes: [...notes] },
        load: loadFactsOf(to, load, false),
      };
      return context.body(JSON.stringify(body), kind === "loaded" ? 201 : 200, {
        "content-type": "application/json",
        "cache-control": "no-store",
        location: to.records.load(feed, load.id),
      });
    }
    case "drift":
      return problem(context, {
        kind: "drift",
        detail: outcome.drift.sentences.join(" "),
        drift: outcome.drift,
      });
    case "stopped": {
      const { checks, records, rejected, examples } = outcome;
      const failed = checks.filter((check) => check.outcome === "failed").map(({ message }) => message);
      return problem(context, {
        kind: "not-taken",
        detail: `Nothing was taken. ${failed.join(" ") || "No record could be read."} Put the file right and send it again.`,
        stopped: { checks, records, rejected, examples },
      });
    }
    case "refused":
      return problem(context, {
        kind: "not-taken",
        detail: outcome.issues.map(({ message }) => message).join(" "),
        errors: outcome.issues,
      });
    case "no feed":
      return problem(context, {
        kind: "not-found",
        detail: `There is no feed “${feed.slice(0, 80)}”. /api/v1/feeds lists all there are.`,
      });
  }
}
