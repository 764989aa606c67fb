import type { Severity } from "../../domain/reconciliation/finding.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";

/** What the page of findings is narrowed to; a year as 2021/22 or 2021-22. */
export type Narrowed = {
  readonly portfolio?: string | undefined;
  readonly year?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly identity?: string | undefined;
  readonly page?: number | undefined;
};

/** The page of findings narrowed so. */
export function findingsAddress(to: AddressBook, narrowed: Narrowed): string {
  const { portfolio, year, severity, identity, page } = narrowed;
  return withQuery(to.findings(), {
    portfolio: portfolio?.toLowerCase(),
    year: year?.replace("/", "-"),
    severity,
    identity: identity?.toLowerCase(),
    page,
  });
}
