import type { PictureFiles } from "../model/picture.ts";
import type { Report } from "../model/report.ts";
import { bodyMarkup } from "./body-markup.ts";
import { frame } from "./frame.ts";
import { Gathering } from "./gathering.ts";
import { packed } from "./packed.ts";
import { accentOf } from "./palette.ts";
import { unprintableIn } from "./printable.ts";
import type { ReportFonts } from "./report-fonts.ts";

export type DocxOptions = {
  readonly fonts: ReportFonts;
  readonly pictures: PictureFiles;
  /** Where the site stands, for links within it; without it such links are words alone. */
  readonly site?: string;
};

/**
 * The report as a Word document: the model's words and figures in its order, the same bytes for the same report at any
 * time and place. Characters that XML cannot hold (control characters, halves of pairs) are left out; the document's
 * comments, among its properties, say how many. Words written by hand stand in content controls tagged `text:SECTION`,
 * each figure in a locked one tagged `figure:NAME`, which `readBack` reads again. Throws when a picture's file was not
 * given or is none.
 */
export async function reportDocx(
  report: Report,
  { fonts, pictures, site }: DocxOptions,
): Promise<Uint8Array> {
  const made = await frame(report, fonts.name, leftOut(report));
  const gathering = new Gathering(made, accentOf(report.council), { fonts, pictures }, site);
  return packed(made, bodyMarkup(report, made, gathering), gathering, fonts, report.asAt);
}

function leftOut(report: Report): string {
  let count = 0;
  JSON.stringify(report, (_, value: unknown) => {
    if (typeof value === "string") count += unprintableIn(value);
    return value;
  });
  if (count === 0) return "";
  return `${count} ${count === 1 ? "character was" : "characters were"} left out, which a Word document cannot hold.`;
}
