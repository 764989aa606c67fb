import type { Plan } from "../model/block.ts";
import { planWords } from "../plan-words.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { portraitWidth } from "./page-setup.ts";
import { ground, rule } from "./palette.ts";
import { textParagraph } from "./words-markup.ts";

/** The one-page plan: outcomes as a list, then each priority with what delivers it and what measures it. */
export function planMarkup({ title, outcomes, priorities }: Plan, gathering: Gathering): Markup {
  const wanted = outcomes.map((outcome) => textParagraph("ListItem", outcome, { list: gathering.bullets }));
  return xml`${textParagraph("Caption", title)}${outcomes.length > 0 && textParagraph("PlanHeading", planWords.outcomes)}${wanted}${priorities.length > 0 && threads(title, priorities, gathering)}${textParagraph("AfterTable", "")}`;
}

const widths = [2500, 3200, portraitWidth - 2500 - 3200];
const headings = [planWords.priorities, planWords.delivered, planWords.measured];

function threads(title: string, priorities: Plan["priorities"], gathering: Gathering): Markup {
  const head = headings.map((heading, at) =>
    cell(at, textParagraph("TableHeading", heading), gathering, true),
  );
  const rows = priorities.map(
    ({ name, deliverables, measures }) =>
      xml`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(0, textParagraph("TableGroup", name), gathering)}${cell(1, listed(deliverables, planWords.nothingDelivers, gathering), gathering)}${cell(2, listed(measures, planWords.nothingMeasures, gathering), gathering)}</w:tr>`,
  );
  return xml`${textParagraph("AfterTable", "")}<w:tbl><w:tblPr><w:tblW w:w="${portraitWidth}" w:type="dxa"/><w:tblBorders><w:insideH w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="140" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${title}"/></w:tblPr><w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${rows}</w:tbl>`;
}

function listed(items: readonly string[], none: string, gathering: Gathering): readonly Markup[] {
  if (items.length === 0) return [textParagraph("TableText", none)];
  return items.map((item) => textParagraph("PlanItem", item, { list: gathering.bullets }));
}

function cell(
  at: number,
  content: Markup | readonly Markup[],
  { accent }: Gathering,
  heading = false,
): Markup {
  const edge =
    at === 0 && !heading
      ? xml`<w:tcBorders><w:left w:val="single" w:sz="36" w:space="0" w:color="${accent}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${ground(accent)}"/>`
      : xml`<w:tcBorders><w:bottom w:val="single" w:sz="${heading ? 12 : 4}" w:space="0" w:color="${heading ? accent : rule}"/></w:tcBorders>`;
  return xml`<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${edge}</w:tcPr>${content}</w:tc>`;
}
