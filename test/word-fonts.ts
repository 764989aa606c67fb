import { documentFonts } from "../src/operations/document-fonts.ts";
import type { ReportFonts } from "../src/report/docx/report-fonts.ts";

/** The font of Word documents as renderings are given it. */
export const wordFonts: ReportFonts = documentFonts();
