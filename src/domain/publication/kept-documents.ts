/** The files kept of a publication: the column that carries each one's digest, how it is named and what it is. */
export const keptDocuments = [
  { column: "model", extension: "json", mediaType: "application/json" },
  { column: "html", extension: "html", mediaType: "text/html; charset=utf-8" },
  { column: "pdf", extension: "pdf", mediaType: "application/pdf" },
  {
    column: "docx",
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  { column: "ods", extension: "ods", mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
] as const;

/** The folder of a data package in which the files of its publications lie, named by their digests. */
const documentFolder = "publications";

/** A kept file's place in a data package: `publications/0f3c….pdf`. */
export function documentPath(digest: string, extension: string): string {
  return `${documentFolder}/${digest}.${extension}`;
}
