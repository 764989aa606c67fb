import type { Agreement } from "../../domain/data-package/agreement.ts";
import { acceptedWords, lapsedWords } from "../../domain/reconciliation/accepted-words.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import type { FindingLine } from "../../html/finding-lines.ts";
import { findingsAddress } from "../findings/findings-address.ts";
import type { AddressBook } from "../routes.ts";

/** The page it stands on: a finding over the whole council is found under the page's own portfolio. */
type Page = { readonly to: AddressBook; readonly agreement: Pick<Agreement, "portfolio"> };

/** A finding as a line that leads to its figures. A cause it has in common with the next is said there. */
export function findingLine({ to, agreement }: Page, finding: Finding, next?: Finding): FindingLine {
  const { severity, message, likelyCause, accepted, lapsed, identity, year } = finding;
  const { portfolio } = agreement.portfolio;
  return {
    severity,
    message,
    ...(likelyCause !== undefined && likelyCause !== next?.likelyCause && { cause: likelyCause }),
    ...(accepted !== undefined && { accepted: acceptedWords(accepted) }),
    ...(lapsed !== undefined && { lapsed: lapsedWords(lapsed) }),
    follow: { text: "See its figures", href: findingsAddress(to, { portfolio, year, identity, severity }) },
  };
}
