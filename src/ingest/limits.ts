/** How much one import may bring: far above any council's year, far below what fills a machine. */
export type Limits = {
  readonly bytesPerFile: number;
  readonly bytesPerWorkbook: number;
  /** What the parts of a workbook may come to once unpacked, each and together. */
  readonly bytesUnpacked: number;
  readonly partsPerWorkbook: number;
  /** How many times its packed size a part of a workbook may unpack to. */
  readonly unpackingRatio: number;
  readonly rowsPerTable: number;
  /** Rows by columns up to the furthest cell of a sheet. */
  readonly cellsPerSheet: number;
  readonly charactersPerRow: number;
  readonly filesPerFolder: number;
  readonly bytesPerPicture: number;
  /** All the pictures of a package together. */
  readonly bytesOfPictures: number;
  /** The width or height of a picture, in pixels. */
  readonly pixelsAcross: number;
  /** Issues listed one by one for each file; the rest are counted. */
  readonly issuesPerFile: number;
};

const megabyte = 1024 * 1024;

export const defaultLimits: Limits = {
  bytesPerFile: 64 * megabyte,
  bytesPerWorkbook: 24 * megabyte,
  bytesUnpacked: 192 * megabyte,
  partsPerWorkbook: 500,
  unpackingRatio: 200,
  rowsPerTable: 500_000,
  cellsPerSheet: 15_000_000,
  charactersPerRow: 400_000,
  filesPerFolder: 200,
  bytesPerPicture: 5 * megabyte,
  bytesOfPictures: 100 * megabyte,
  pixelsAcross: 10_000,
  issuesPerFile: 1000,
};

export function sizeWords(bytes: number): string {
  return bytes >= megabyte ? `${Math.round(bytes / megabyte)} MB` : `${Math.ceil(bytes / 1024)} kB`;
}
