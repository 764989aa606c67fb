import { keptDocuments } from "../domain/publication/kept-documents.ts";
import { figureOds } from "../open-data/figure-ods.ts";
import { reportDocx } from "../report/docx/report-docx.ts";
import { reportPage } from "../report/html/report-page.ts";
import type { PictureFiles } from "../report/model/picture.ts";
import type { Report } from "../report/model/report.ts";
import { reportPdf } from "../report/pdf/report-pdf.ts";
import { reportSheets } from "../report/sheets/report-sheets.ts";
import { documentFonts } from "./document-fonts.ts";
import { reportFonts } from "./report-fonts.ts";
import { reportStylesheet } from "./report-stylesheet.ts";

/** What a report is printed as, in the order they are offered. */
export const formats = ["html", "pdf", "docx", "ods"] as const;
export type Format = (typeof formats)[number];

export type Rendering = { readonly mediaType: string; readonly bytes: Uint8Array };
export type Renderings = { readonly [Each in Format]: Rendering };

/** What each format is called on the web. */
export function mediaTypeOf(format: Format): string {
  return keptDocuments.find(({ column }) => column === format)?.mediaType ?? "application/octet-stream";
}

/** A report in one format: the same report gives the same bytes. */
export async function renderAs(report: Report, format: Format, pictures: PictureFiles): Promise<Rendering> {
  return { mediaType: mediaTypeOf(format), bytes: await bytesOf(report, format, pictures) };
}

async function bytesOf(report: Report, format: Format, pictures: PictureFiles): Promise<Uint8Array> {
  switch (format) {
    case "html":
      return Buffer.from(reportPage(report, { pictures, stylesheet: reportStylesheet() }));
    case "pdf":
      return reportPdf(report, { fonts: reportFonts(), pictures });
    case "docx":
      return reportDocx(report, { pictures, fonts: documentFonts() });
    case "ods":
      return figureOds(reportSheets(report), `${report.title}: ${report.subject}`);
    default:
      throw new Error(`Not a format: ${format satisfies never}`);
  }
}

/** A report in every format. */
export async function renderReport(report: Report, pictures: PictureFiles): Promise<Renderings> {
  return {
    html: await renderAs(report, "html", pictures),
    pdf: await renderAs(report, "pdf", pictures),
    docx: await renderAs(report, "docx", pictures),
    ods: await renderAs(report, "ods", pictures),
  };
}
