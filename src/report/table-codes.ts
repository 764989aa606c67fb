import type { Block } from "./model/block.ts";
import type { Section } from "./model/report.ts";
import { tableCode } from "./model/table-code.ts";

/** The same sections with each table's code that of the report it is printed in, whichever report it was made for. */
export function withCodesOf(report: string, sections: readonly Section[]): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => coded(report, block)),
    sections: withCodesOf(report, section.sections),
  }));
}

function coded(report: string, block: Block): Block {
  if (block.kind !== "table") return block;
  return { kind: "table", table: { ...block.table, code: tableCode(report, block.table.id) } };
}
