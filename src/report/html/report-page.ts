import { html, trusted } from "../../html/html.ts";
import type { PictureFiles } from "../model/picture.ts";
import type { Report } from "../model/report.ts";
import { reportHtml } from "./report-html.ts";

export type PageParts = {
  readonly pictures: PictureFiles;
  /** The stylesheet, put into the page so that it opens without a server. */
  readonly stylesheet: string;
};

/** A whole HTML document that needs nothing beside it: for keeping, sending and the archive. */
export function reportPage(report: Report, { pictures, stylesheet }: PageParts): string {
  const { title, subject, council, language, asAt } = report;
  const links = {
    figure: () => undefined,
    table: () => undefined,
    picture: (sha256: string) => dataAddress(pictures, sha256),
  };
  return html`<!DOCTYPE html>
<html lang="${language}" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${title}: ${subject} - ${council.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.created" content="${asAt}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:">
<style>${trusted(stylesheet)}</style>
</head>
<body class="govuk-template__body">
<header class="masthead"><div class="container masthead__row"><span class="masthead__name">${council.name}</span></div></header>
<div class="container">
<main id="main" class="main">
${reportHtml(report, links)}
</main>
</div>
</body>
</html>
`.toString();
}

function dataAddress(pictures: PictureFiles, sha256: string): string | undefined {
  const file = pictures.get(sha256);
  return file && `data:${file.type};base64,${base64(file.bytes)}`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
