import type { PictureFiles } from "../model/picture.ts";
import type { Report } from "../model/report.ts";
import { setReport } from "./set-report.ts";
import { type Typesetter, typesetterOf } from "./typesetter.ts";

/**
 * The report as a tagged PDF (PDF/UA-1) of A4 pages: the same bytes for the same report at any time. The first of the
 * fonts is the document's, in its weights; the others stand in for characters it lacks. Throws, naming the picture,
 * where a picture's file is not given or is broken.
 */
export function reportPdf(
  report: Report,
  { fonts, pictures }: { readonly fonts: readonly Uint8Array[]; readonly pictures: PictureFiles },
): Uint8Array {
  const typesetter = kept.get(fonts) ?? typesetterOf(fonts);
  kept.set(fonts, typesetter);
  const { set, files } = setReport(report, typesetter.lettering, pictures);
  return typesetter.typeset(set, files, Temporal.Instant.from(report.asAt));
}

/** One typesetter to a list of fonts: reading them takes longer than setting a report. */
const kept = new WeakMap<readonly Uint8Array[], Typesetter>();
