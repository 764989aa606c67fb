import { z } from "@hono/zod-openapi";
import type { RuleName } from "../../domain/assessment/rule.ts";
import type { AddressBook } from "../routes.ts";

/** A version of a rule by name; what a version says never changes. */
export const ruleFacts = z
  .object({
    name: z.string(),
    version: z.int(),
    page: z.string().openapi({ description: "Where the rule is told and shown to work." }),
  })
  .openapi("Rule", {
    example: { name: "usual tolerance", version: 1, page: "/rules#rule-usual-tolerance-1" },
  });

export function ruleFactsOf(to: AddressBook, rule: RuleName): z.infer<typeof ruleFacts> {
  return { name: rule.name, version: rule.version, page: to.rule(rule) };
}
