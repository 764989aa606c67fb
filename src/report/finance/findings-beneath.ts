import { type Agreement, agreementTables, type TableName } from "../../domain/data-package/agreement.ts";
import { acceptedWords, lapsedWords } from "../../domain/reconciliation/accepted-words.ts";
import type { Checked, Finding } from "../../domain/reconciliation/finding.ts";
import type { StatusShape, Words } from "../model/words.ts";
import { words } from "../printed/words.ts";

const worstFirst: readonly Finding["severity"][] = ["error", "doubt", "rounding"];

const said: Record<Finding["severity"], { readonly word: string; readonly shape: StatusShape }> = {
  error: { word: "Cannot be right", shape: "missed" },
  doubt: { word: "Looks wrong", shape: "close" },
  rounding: { word: "Rounding only", shape: "none" },
};

/**
 * What was noticed in figures of these tables, worst first, as notes for beneath a table. A finding stands once: with
 * the last of its figures that is in a table of its own, else with what is said in words.
 */
export function findingNotes(
  { checked }: { readonly checked: Checked },
  tables: readonly TableName[],
  isOwn: (finding: Finding) => boolean = () => true,
): readonly Words[] {
  const own = checked.findings.filter(
    (finding) => isOwn(finding) && tables.some((name) => tableOf(finding) === name),
  );
  const inOrder = worstFirst.flatMap((severity) => own.filter((finding) => finding.severity === severity));
  return inOrder.map((finding, at) => findingNote(finding, inOrder[at + 1]));
}

/** By the last of its figures. */
function tableOf({ figures }: Finding): TableName | undefined {
  const tables = figures.flatMap(({ figure }) => nameOf(figure) ?? []);
  return tables.findLast((name) => !inWords.includes(name)) ?? tables.at(-1);
}

const inWords: readonly TableName[] = ["statements", "councilStatements"];
const names = Object.keys(agreementTables) as readonly (keyof Agreement & TableName)[];
const byTable = new Map(names.map((name) => [agreementTables[name].name, name] as const));

function nameOf(figure: string | undefined): TableName | undefined {
  const [table = ""] = figure?.split("/") ?? [];
  return byTable.get(table as (typeof agreementTables)[TableName]["name"]);
}

/** "Cannot be right: ..." with who let it stand, when and why. A cause it has in common with the next is said there. */
function findingNote(finding: Finding, next: Finding | undefined): Words {
  const { severity, message, accepted, lapsed } = finding;
  const likelyCause = finding.likelyCause === next?.likelyCause ? undefined : finding.likelyCause;
  const { word, shape } = said[severity];
  return words`${{ kind: "status", shape, word }}: ${message}${likelyCause !== undefined && ` ${likelyCause}`}${
    accepted !== undefined && ` Accepted ${acceptedWords(accepted)}`
  }${lapsed !== undefined && ` No longer accepted, for it has changed: ${lapsedWords(lapsed)}`}`;
}
