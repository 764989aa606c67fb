import { pounds } from "../../domain/money/format.ts";
import { isMoneyUnit, parseAmount } from "../../domain/money/money-unit.ts";
import { acceptedWords, lapsedWords } from "../../domain/reconciliation/accepted-words.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { identities } from "../../domain/reconciliation/identities.ts";
import type { FindingItem } from "../../html/finding-item.ts";
import { html } from "../../html/html.ts";
import type { AddressBook } from "../routes.ts";
import { shorten } from "./receipt-lines.ts";

/** A finding as pages print it, each of its figures bound to its receipt. */
export function findingWords(to: AddressBook, finding: Finding): FindingItem {
  const { identity, severity, message, likelyCause, accepted, lapsed } = finding;
  const difference = differenceWords(finding);
  return {
    identity,
    law: identities.find(({ number }) => number === identity)?.says ?? "A check of the figures",
    severity,
    message: html`${message}${likelyCause !== undefined && html` <em>${likelyCause}</em>`}`,
    figures: finding.figures.map(({ label, value, figure, source }) => ({
      label: shorten(label),
      figure: {
        text: value === "" ? "blank" : shorten(value.replace(/^-/, "−")),
        ...(figure === undefined ? {} : { href: to.trace(figure) }),
      },
      source:
        source === undefined
          ? ""
          : source.line === undefined
            ? source.file
            : `${source.file}, line ${source.line}`,
    })),
    ...(difference === undefined ? {} : { difference }),
    ...(accepted === undefined ? {} : { accepted: acceptedWords(accepted) }),
    ...(lapsed === undefined ? {} : { lapsed: lapsedWords(lapsed) }),
  };
}

function differenceWords({ difference, unit }: Finding): string | undefined {
  if (difference === "") return undefined;
  if (!isMoneyUnit(unit)) return `${difference.replace(/^-/, "−")} ${unit === "number" ? "" : unit}`.trim();
  const amount = parseAmount(difference, unit);
  return amount.ok ? pounds(amount.value) : undefined;
}
