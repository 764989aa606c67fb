const longest = 150;

/**
 * The name a Content-Disposition header gives a file, made safe to print and to keep: no folders, no control characters,
 * at most 150 letters. Undefined where it gives none.
 */
export function fileNameOf(header: string | null | undefined): string | undefined {
  if (header === null || header === undefined) return undefined;
  const extended = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header);
  const found =
    extended === undefined ? (plain?.[1]?.replaceAll(/\\(.)/g, "$1") ?? plain?.[2]) : decoded(extended);
  return found === undefined ? undefined : plainFileName(found);
}

/** A name without folders and control characters; undefined where nothing is left. */
export function plainFileName(text: string): string | undefined {
  const own = text.split(/[/\\]/).at(-1) ?? "";
  const plain = own
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/gu, "")
    .trim();
  const cut = plain.length > longest ? plain.slice(-longest).trim() : plain;
  return cut === "" || /^\.+$/.test(cut) ? undefined : cut;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return undefined;
  }
}
