import type { Row, Table } from "../data-package/table.ts";
import { type LedgerCodeRow, ledgerCodes } from "../data-package/tables/actuals.ts";
import {
  type CouncilTaxRow,
  councilTax,
  type PrudentialIndicatorRow,
  prudentialIndicators,
} from "../data-package/tables/council-money.ts";
import { type ReserveMovementRow, reserveMovements } from "../data-package/tables/reserves.ts";
import { type VirementRow, virements } from "../data-package/tables/virements.ts";
import type { Issue } from "../result.ts";
import { councilTaxIssues, indicatorIssues, reserveMovementIssues } from "./council-money-rows.ts";
import { ledgerCodeIssues } from "./ledger-code.ts";
import { virementOfRow } from "./virement.ts";

/** What stops a row of money from being used, whose cells can each be read; nothing for a row of another table. */
export function unusableMoney(table: Table, row: Row): readonly Issue[] {
  if (isVirement(table, row)) {
    const read = virementOfRow(row);
    return read.ok ? [] : read.issues;
  }
  if (isLedgerCode(table, row)) return ledgerCodeIssues(row);
  if (isCouncilTax(table, row)) return councilTaxIssues(row);
  if (isIndicator(table, row)) return indicatorIssues(row);
  return isReserveMovement(table, row) ? reserveMovementIssues(row) : [];
}

function isVirement(table: Table, row: Row): row is Row & VirementRow {
  return table.name === virements.name && "toPortfolio" in row;
}

function isLedgerCode(table: Table, row: Row): row is Row & LedgerCodeRow {
  return table.name === ledgerCodes.name && "costCentre" in row;
}

function isCouncilTax(table: Table, row: Row): row is Row & CouncilTaxRow {
  return table.name === councilTax.name && "kind" in row;
}

function isIndicator(table: Table, row: Row): row is Row & PrudentialIndicatorRow {
  return table.name === prudentialIndicators.name && "indicator" in row;
}

function isReserveMovement(table: Table, row: Row): row is Row & ReserveMovementRow {
  return table.name === reserveMovements.name && "kind" in row;
}
