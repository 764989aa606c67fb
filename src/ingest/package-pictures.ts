import { join } from "node:path";
import { images } from "../domain/data-package/tables/reports.ts";
import { readFileBytes } from "./file-bytes.ts";
import type { Place, Report } from "./import-issue.ts";
import { type Limits, sizeWords } from "./limits.ts";
import { pathWithin } from "./package-folder.ts";
import type { ReadFile, ReadPicture, ReadRow } from "./package-rows.ts";
import { type PictureTrouble, pictureIn } from "./picture-file.ts";

/** The folder of a package in which the files lie that its rows of images name. */
const pictureFolder = "files";

export type Pictured = { readonly files: readonly ReadFile[]; readonly pictures: readonly ReadPicture[] };

/**
 * Reads the pictures that a package's rows of images name, and writes each one's digest into its row. A row whose
 * picture can't be taken is reported and left out. Without a folder the package is a workbook, which carries no files:
 * its rows must name by digest what is kept already.
 */
export async function readPictures(
  files: readonly ReadFile[],
  folder: string | undefined,
  limits: Limits,
  report: Report,
): Promise<Pictured> {
  const pictures = new Map<string, ReadPicture>();
  const taken = new Map<ReadRow, ReadRow>();
  let left = limits.bytesOfPictures;
  for (const read of files.flatMap(rowsOfImages)) {
    const name = String(read.row["file"]);
    const found =
      folder === undefined
        ? keptAlready(name, read)
        : await pictureOf(folder, name, { ...limits, bytesOfPictures: left });
    const trouble = "message" in found ? found : otherDigest(name, read, found.sha256);
    if (trouble !== undefined) report({ ...placeOf(read), ...trouble });
    if (trouble !== undefined || "message" in found) continue;
    taken.set(read, { ...read, row: { ...read.row, sha256: found.sha256 } });
    if (found.picture === undefined || pictures.has(found.sha256)) continue;
    pictures.set(found.sha256, found.picture);
    left -= found.picture.bytes.length;
  }
  return { files: files.map((file) => withRows(file, taken)), pictures: [...pictures.values()] };
}

/** The digest a row names, and the picture where the package brings it. */
type Taken = { readonly sha256: string; readonly picture?: ReadPicture };

function rowsOfImages({ tables }: ReadFile): readonly ReadRow[] {
  return tables.filter(({ table }) => table.name === images.name).flatMap(({ rows }) => rows);
}

function withRows(file: ReadFile, taken: ReadonlyMap<ReadRow, ReadRow>): ReadFile {
  if (!file.tables.some(({ table }) => table.name === images.name)) return file;
  const tables = file.tables.map((one) =>
    one.table.name === images.name ? { ...one, rows: one.rows.flatMap((row) => taken.get(row) ?? []) } : one,
  );
  return { ...file, tables };
}

function placeOf({ file, line, sheet }: ReadRow): Place {
  return { file, line, column: "file", ...(sheet === undefined ? {} : { sheet }) };
}

async function pictureOf(folder: string, name: string, limits: Limits): Promise<Taken | PictureTrouble> {
  const inside = await pathWithin(join(folder, pictureFolder), name);
  const place = `${pictureFolder}/${name}`;
  if (inside.kind === "leads out") {
    const message = `“${name}” leads out of the folder ${pictureFolder}. Put the picture into it, and name it as it lies there.`;
    return { found: name, expected: `a file in the folder ${pictureFolder}`, message };
  }
  if (inside.kind === "nowhere") {
    const message = `The picture ${place} is not in the package. Put it there, or take its row out.`;
    return { found: "no such file", expected: place, message };
  }
  const read = await readFileBytes(inside.real, place, limits.bytesPerPicture);
  if (!("bytes" in read)) return troubleReading(read, place, limits);
  if (read.bytes.length > limits.bytesOfPictures) {
    const most = sizeWords(limits.bytesOfPictures);
    const message = `With ${place} the pictures of the package come to more than it may bring. Save them smaller, or import some of them in a package of their own.`;
    return {
      found: sizeWords(read.bytes.length),
      expected: `no more than ${most} beside the others`,
      message,
    };
  }
  const looked = pictureIn(place, read.bytes, limits);
  if ("message" in looked) return looked;
  const { sha256, bytes } = read;
  return { sha256, picture: { sha256, mediaType: looked.mediaType, bytes } };
}

/** What stops the reading of a file, in the words of pictures where it is too large. */
function troubleReading(trouble: PictureTrouble, place: string, { bytesPerPicture }: Limits): PictureTrouble {
  const expected = `up to ${sizeWords(bytesPerPicture)}`;
  const { found, message } = trouble;
  if (trouble.expected !== expected) return { found, expected: trouble.expected, message };
  const remedy = "Save it smaller: 1,600 pixels across are plenty in print.";
  return { found, expected, message: `${place} has ${found}; a picture may have ${expected}. ${remedy}` };
}

function otherDigest(name: string, { row }: ReadRow, sha256: string): PictureTrouble | undefined {
  const given = row["sha256"];
  if (given === undefined || given === sha256) return undefined;
  const message = `${pictureFolder}/${name} is not the picture its row says: the digests differ. Put the picture meant in its place, or leave sha256 blank.`;
  return { found: sha256, expected: String(given), message };
}

function keptAlready(name: string, { row }: ReadRow): Taken | PictureTrouble {
  const given = row["sha256"];
  if (given !== undefined) return { sha256: String(given) };
  const message = `A workbook can't carry the picture ${name}. Hand in a folder of CSV files with the picture in its folder ${pictureFolder}, and leave images out of the workbook.`;
  return { found: "a picture named in a workbook", expected: "a folder with its pictures", message };
}
