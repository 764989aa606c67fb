/** How much one file of records may bring. Text is streamed, so these guard against accidents and not against size. */
export type RecordLimits = {
  readonly bytesPerFile: number;
  /** What a packed file may come to, and how many times its packed size. */
  readonly bytesUnpacked: number;
  readonly unpackingRatio: number;
  readonly cellsPerRow: number;
  readonly charactersPerRow: number;
  /** Lines one quoted cell may run over; more, and its quotation mark is taken for a stray one. */
  readonly linesPerRow: number;
  /** Up to this size every row is looked at before a file is left where it is; beyond it the engine meets odd rows. */
  readonly bytesLookedThrough: number;
  /** How much of the beginning and the end of a larger file is looked at. */
  readonly bytesAtStart: number;
  readonly bytesAtEnd: number;
};

const megabyte = 1024 * 1024;

export const recordLimits: RecordLimits = {
  bytesPerFile: 16 * 1024 * megabyte,
  bytesUnpacked: 16 * 1024 * megabyte,
  unpackingRatio: 250,
  cellsPerRow: 2000,
  charactersPerRow: 1_000_000,
  linesPerRow: 200,
  bytesLookedThrough: 16 * megabyte,
  bytesAtStart: 64 * 1024,
  bytesAtEnd: 16 * 1024,
};
