import { councilOutturn } from "../../domain/budget/council-outturn.ts";
import { beyondLimit } from "../../domain/budget/prudential-limit.ts";
import { acceptedWords, lapsedWords } from "../../domain/reconciliation/accepted-words.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { findingLines } from "../../html/finding-lines.ts";
import { type Html, html, join } from "../../html/html.ts";
import { notice } from "../../html/notice.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import { unsettledWords } from "../portfolio/unsettled.ts";
import { addedWords } from "./added-cells.ts";
import { type CouncilMoney, portfolioLink } from "./council-money.ts";

/** What is uncomfortable, before the tables; and that all ties, where it does. */
export function councilNotices(money: CouncilMoney): Html {
  return html`${overNotice(money)}${silentNotice(money)}${limitNotice(money)}${tiesNotice(money)}`;
}

/** The portfolios that expect to spend more than they may, the most first. */
function overNotice(money: CouncilMoney): Html | undefined {
  const { figures } = councilOutturn(money.council);
  const over = figures.rows
    .filter(({ figures: { deficit } }) => (deficit.amount ?? 0) > 0)
    .toSorted((one, other) => (other.figures.deficit.amount ?? 0) - (one.figures.deficit.amount ?? 0));
  if (over.length === 0) return undefined;
  const each = over.map(
    ({ portfolio, figures: { deficit } }) =>
      html`${portfolioLink(money.to, portfolio)} by ${addedWords(money.to, deficit)}`,
  );
  const { printedBy } = figures.totals.deficit;
  return notice({
    kind: "uncomfortable",
    point: `${over.length} of ${countWords(printedBy, "portfolio")} with a forecast ${over.length === 1 ? "expects" : "expect"} to spend more than ${over.length === 1 ? "it" : "they"} may:`,
    more: html`${join(each.slice(0, -1), ", ")}${each.length > 1 && " and "}${each.at(-1)}.`,
  });
}

/** The portfolios that have no forecast where others have one. */
function silentNotice({ council }: CouncilMoney): Html | undefined {
  const { figures, period, label } = councilOutturn(council);
  const silent = figures.rows.filter(
    ({ figures: { outturn, deficit } }) => (outturn.amount ?? deficit.amount) === undefined,
  );
  if (period === undefined || silent.length === 0) return undefined;
  const names = listed(silent.map(({ portfolio }) => portfolio.name));
  return notice({
    kind: "uncomfortable",
    point: `${countAtStart(silent.length, "portfolio has", "portfolios have")} no forecast at ${label}:`,
    more: `${names}. The totals leave ${silent.length === 1 ? "it" : "them"} out.`,
  });
}

function limitNotice({ council }: CouncilMoney): Html | undefined {
  const beyond = council.prudentialIndicators.filter((row) => beyondLimit(row) === true);
  if (beyond.length === 0) return undefined;
  const names = listed([...new Set(beyond.map(({ name }) => name))]);
  return notice({
    kind: "uncomfortable",
    point: `${countAtStart(beyond.length, "prudential figure goes", "prudential figures go")} beyond its limit:`,
    more: `${names}.`,
    follow: { text: "See the limits", href: "#indicators" },
  });
}

const worstFirst: readonly Finding["severity"][] = ["error", "doubt"];

/** Whether the sums that cross portfolios and years tie: those of one agreement are on its own page. */
function tiesNotice({ to, council, checked }: CouncilMoney): Html {
  const open = worstFirst.flatMap((severity) =>
    checked.findings.filter((one) => one.severity === severity && one.accepted === undefined),
  );
  const sums = checked.sumsChecked;
  const follow = { text: "What was checked in each portfolio", href: to.findings({ year: council.year }) };
  if (sums === 0) {
    const more = "Nothing held for the year crosses portfolios, or says what they come to together.";
    return notice({ kind: "information", point: "No sum over portfolios could be checked.", more, follow });
  }
  const rounding = checked.findings.filter(({ severity }) => severity === "rounding").length;
  const rounded = rounding > 0 ? ` ${countAtStart(rounding, "differs", "differ")} only by rounding.` : "";
  if (open.length === 0) {
    const more = `${countWords(sums, "sum was", "sums were")} checked over portfolios and years.${rounded}`;
    return notice({ kind: "well", point: "The council’s figures tie.", more, follow });
  }
  const point = `${unsettledWords(open, " over portfolios")}.`;
  const more = `${countAtStart(sums, "sum was", "sums were")} checked.${rounded}`;
  return html`${notice({ kind: "uncomfortable", point, more, follow })}${findingLines(
    open.map((finding) => lineOf(to, finding)),
  )}`;
}

function lineOf(
  to: CouncilMoney["to"],
  { severity, message, likelyCause, accepted, lapsed, figures }: Finding,
) {
  const figure = figures.find((one) => one.figure !== undefined)?.figure;
  return {
    severity,
    message,
    ...(likelyCause !== undefined && { cause: likelyCause }),
    ...(accepted !== undefined && { accepted: acceptedWords(accepted) }),
    ...(lapsed !== undefined && { lapsed: lapsedWords(lapsed) }),
    follow:
      figure === undefined
        ? { text: "All findings", href: to.findings() }
        : { text: "See where it comes from", href: to.trace(figure) },
  };
}
