const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * The short code printed with a table: six letters and digits that are hard to mistake for one another, the same for
 * the same report and table at any time. By FNV-1a over the two names.
 */
export function tableCode(report: string, table: string): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(`${report}/${table}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  let code = "";
  for (let place = 0; place < 6; place += 1) {
    code += letters[Number(hash & 31n)] ?? "";
    hash >>= 5n;
  }
  return code;
}
