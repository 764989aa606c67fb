import type { Finding } from "../../domain/reconciliation/finding.ts";
import type { FindingLine } from "../../html/finding-lines.ts";
import { acceptedWords } from "../findings/accepted-words.ts";
import { findingsAddress } from "../findings/findings-address.ts";
import type { AddressBook } from "../routes.ts";

/** A finding as a line that leads to its figures. A cause it has in common with the next is said there. */
export function findingLine(to: AddressBook, finding: Finding, next?: Finding): FindingLine {
  const { severity, message, likelyCause, accepted, identity, portfolio, year } = finding;
  return {
    severity,
    message,
    ...(likelyCause !== undefined && likelyCause !== next?.likelyCause && { cause: likelyCause }),
    ...(accepted !== undefined && { accepted: acceptedWords(accepted) }),
    follow: { text: "See its figures", href: findingsAddress(to, { portfolio, year, identity, severity }) },
  };
}
