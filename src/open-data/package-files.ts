import { packageTables, type Rows } from "../domain/data-package/agreement.ts";
import { allTables } from "../domain/data-package/all-tables.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import type { ImageRow } from "../domain/data-package/tables/reports.ts";
import { headings, writeCsv } from "./csv.ts";
import { type PackageMeta, packageDescriptor } from "./package-descriptor.ts";
import { packageGuide } from "./package-guide.ts";

/** A file of a package, ready to be written. */
export type PackageFile = { readonly name: string; readonly bytes: Uint8Array };

/** The bytes of pictures by their digest. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;

/** The folder of a package in which its pictures lie. */
const pictureFolder = "files";

/** Each table with its rows, in the order of the package. */
export function tablesOf(rows: Rows): readonly { readonly table: Table; readonly rows: readonly Row[] }[] {
  const names = Object.keys(packageTables) as readonly (keyof Rows)[];
  return names.map((name) => ({ table: packageTables[name], rows: rows[name] }));
}

/** A whole data package: datapackage.json, a CSV file for each table that has rows, and the pictures they name. */
export function packageFiles(
  rows: Rows,
  meta: PackageMeta,
  pictures: PictureBytes = new Map(),
): readonly PackageFile[] {
  const images = namedApart(rows.images);
  const files = filesOf(
    tablesOf({ ...rows, images }).filter((each) => each.rows.length > 0),
    meta,
  );
  const seen = new Set<string>();
  const beside = images.flatMap(({ file, sha256 = "" }): PackageFile[] => {
    const bytes = pictures.get(sha256);
    if (bytes === undefined || seen.has(file)) return [];
    seen.add(file);
    return [{ name: `${pictureFolder}/${file}`, bytes }];
  });
  return [...files, ...beside];
}

/** Pictures of several packages may share a name: each after the first is then named by its digest as well. */
function namedApart(images: readonly ImageRow[]): readonly ImageRow[] {
  const taken = new Map<string, string | undefined>();
  return images.map((image) => {
    const plain = image.file.split(/[\\/]/).at(-1) ?? "";
    const file = isWithin(image.file) ? image.file : plain;
    const isFree = !taken.has(file) || taken.get(file) === image.sha256;
    const name = isFree && file !== "" ? file : `${(image.sha256 ?? image.image).slice(0, 12)}-${plain}`;
    taken.set(name, image.sha256);
    return { ...image, file: name };
  });
}

function isWithin(path: string): boolean {
  return !/^[/\\]|\\|^[a-z][a-z0-9+.-]*:/i.test(path) && !path.split("/").includes("..");
}

/** An empty package to fill in: every table with its headings, and NOTES.md that explains each column. */
export function templateFiles(): readonly PackageFile[] {
  const meta = { name: "data-package", title: "Data package" };
  const empty = allTables.map((table) => ({ table, rows: [] }));
  return [...filesOf(empty, meta), { name: "NOTES.md", bytes: Buffer.from(packageGuide()) }];
}

function filesOf(
  tables: readonly { readonly table: Table; readonly rows: readonly Row[] }[],
  meta: PackageMeta,
): readonly PackageFile[] {
  const resources = tables.map(({ table }) => ({
    table,
    path: `${table.name}.csv`,
    headings: headings(table),
  }));
  const descriptor = `${JSON.stringify(packageDescriptor(resources, meta), undefined, 2)}\n`;
  return [
    { name: "datapackage.json", bytes: Buffer.from(descriptor) },
    ...tables.map(({ table, rows }) => ({
      name: `${table.name}.csv`,
      bytes: Buffer.from(writeCsv(table, rows)),
    })),
  ];
}
