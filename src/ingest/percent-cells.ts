import { percentInstead } from "./spoilt-cell.ts";
import { attribute } from "./xml-attribute.ts";

/** The numbers of the cell styles that show 0.963 as 96.3%, from the part of a workbook that lists its styles. */
export function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(["9", "10"]);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    if (attribute(tag, "formatCode").includes("%")) formats.add(attribute(tag, "numFmtId"));
  }
  const start = xml.search(/<(?:\w+:)?cellXfs[\s>]/);
  const end = xml.search(/<\/(?:\w+:)?cellXfs>/);
  const styles = new Set<string>();
  if (start === -1 || end < start) return styles;
  const cells = xml.slice(start, end).matchAll(/<(?:\w+:)?xf\s[^<>]*>/g);
  for (const [at, [tag]] of [...cells].entries()) {
    if (formats.has(attribute(tag, "numFmtId"))) styles.add(String(at));
  }
  return styles;
}

const NUMBER_CELL =
  /(<(?:\w+:)?c\s[^<>]*>)((?:<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>)([^<]*)/g;

/**
 * The XML of a sheet in which a number shown as a percentage is marked as one. The file holds 0.963 where the person sees
 * 96.3%, and which of the two a column is meant to have can't be told.
 */
export function withPercentsMarked(xml: string, styles: ReadonlySet<string>): string {
  if (styles.size === 0) return xml;
  return xml.replaceAll(NUMBER_CELL, (whole, open: string, middle: string, value: string) => {
    const type = attribute(open, "t");
    if (!styles.has(attribute(open, "s")) || (type !== "" && type !== "n")) return whole;
    const plain = open.replace(/\st=["']n["']/, "").replace(/>$/, ' t="str">');
    return `${plain}${middle}${percentInstead}${value}`;
  });
}
