/** A printed row that may stand in a block of rows with a sum of their own. */
export type InBlock = { readonly row: string; readonly block?: string | undefined };

type Named = InBlock & { readonly name: string };

/** The block a row begins: the first of its lines does, and no sum. */
export function blockBegun({ row, block }: InBlock, before: InBlock | undefined): string | undefined {
  return row === "line" && block !== before?.block ? block : undefined;
}

/** What a block is called: the name of its sum, without the word for the sum; undefined where it has none. */
export function blockName(block: string, rows: readonly Named[]): string | undefined {
  const subtotal = rows.find((one) => one.row === "subtotal" && one.block === block);
  return subtotal?.name.replace(/^(sub-?)?total:?\s+(of\s+)?/i, "");
}
