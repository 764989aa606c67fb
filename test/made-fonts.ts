import { reportFonts } from "../src/operations/report-fonts.ts";

/** The fonts documents are set in, for tests of report/, which reads no files. */
export const madeFonts = reportFonts();
