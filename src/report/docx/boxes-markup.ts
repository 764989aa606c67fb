import type { Box } from "../model/block.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { portraitWidth } from "./page-setup.ts";
import { textParagraph, wordsParagraph } from "./words-markup.ts";

const abreast = 4;

/** Boxes side by side, each with a bar of the council's colour; read one after another. */
export function boxesMarkup(boxes: readonly Box[], gathering: Gathering): Markup {
  const across = Math.min(abreast, boxes.length);
  const width = Math.floor(portraitWidth / Math.max(1, across));
  const rows: Markup[] = [];
  for (let at = 0; at < boxes.length; at += across) {
    const shown = boxes.slice(at, at + across).map((box) => boxMarkup(box, width, gathering));
    const blank = Array.from(
      { length: across - shown.length },
      () =>
        xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${textParagraph("BoxDetail", "")}</w:tc>`,
    );
    rows.push(
      xml`<w:tr><w:trPr><w:cantSplit/>${at === 0 && xml`<w:tblHeader/>`}</w:trPr>${shown}${blank}</w:tr>`,
    );
  }
  if (rows.length === 0) return xml``;
  const columns = Array.from({ length: across }, () => xml`<w:gridCol w:w="${width}"/>`);
  return xml`${textParagraph("AfterTable", "")}<w:tbl><w:tblPr><w:tblW w:w="${width * across}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="170" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>${textParagraph("AfterTable", "")}`;
}

function boxMarkup({ label, figure, detail }: Box, width: number, gathering: Gathering): Markup {
  const bar = xml`<w:tcBorders><w:left w:val="single" w:sz="36" w:space="0" w:color="${gathering.accent}"/></w:tcBorders>`;
  const words = [
    textParagraph("BoxLabel", label),
    wordsParagraph("BoxFigure", [{ kind: "figure", figure }], gathering),
    wordsParagraph("BoxDetail", detail, gathering),
  ];
  return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${bar}</w:tcPr>${words}</w:tc>`;
}
