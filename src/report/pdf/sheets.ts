import type { Section } from "../model/report.ts";
import { type SetBlock, type Setting, setBlock } from "./set-block.ts";

/** Pages that stand the same way, one after the other. */
export type Sheet = { readonly wide: boolean; readonly items: readonly SetBlock[] };

/** Letters of an introduction that goes along with its wide table. */
const leadIn = 600;

/** A report's sections as runs of pages, upright but where a table or a plan needs the width. */
export function sheetsOf(sections: readonly Section[], setting: Setting): readonly Sheet[] {
  const sheets: { wide: boolean; items: SetBlock[] }[] = [];
  for (const item of itemsOf(sections, 1, setting)) {
    const last = sheets.at(-1);
    if (!isWide(item)) {
      if (last?.wide === false) last.items.push(item);
      else sheets.push({ wide: false, items: [item] });
      continue;
    }
    const before = last?.wide === false ? last.items.splice(leadsFrom(last.items)) : [];
    if (last?.items.length === 0) sheets.pop();
    const place = sheets.at(-1);
    if (place?.wide === true && item.k !== "plan") place.items.push(...before, item);
    else sheets.push({ wide: true, items: [...before, item] });
  }
  return sheets.map(({ wide, items: [first, ...others] }) => ({
    wide,
    items: first === undefined ? [] : [onThisPage(first), ...others],
  }));
}

/** A sheet begins on a new page by itself. */
function onThisPage(item: SetBlock): SetBlock {
  return item.k === "heading" ? { ...item, newPage: false } : item;
}

function isWide(item: SetBlock): boolean {
  return item.k === "plan" || (item.k === "table" && item.wide);
}

/** From where on a sheet's last items are headings, and a short introduction, of what comes next. */
function leadsFrom(items: readonly SetBlock[]): number {
  let from = items.length;
  let letters = 0;
  while (from > 0) {
    const item = items[from - 1];
    if (item?.k === "paragraph") letters += JSON.stringify(item.of).length;
    else if (item?.k !== "heading") break;
    if (letters > leadIn) break;
    from -= 1;
  }
  const heading = items.findIndex((item, at) => at >= from && item.k === "heading");
  return heading === -1 ? items.length : heading;
}

function* itemsOf(sections: readonly Section[], level: number, setting: Setting): Generator<SetBlock> {
  for (const { id, title, blocks, sections: own, newPage } of sections) {
    yield {
      k: "heading",
      level,
      id,
      title: setting.setter.text(title),
      listed: true,
      newPage: newPage === true,
    };
    for (const block of blocks) {
      const set = setBlock(block, level, setting);
      yield set;
      if (set.k === "plan") yield { ...set, k: "plan list" };
    }
    yield* itemsOf(own, level + 1, setting);
  }
}
