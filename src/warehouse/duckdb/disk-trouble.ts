import { WarehouseTrouble } from "../warehouse-trouble.ts";

/** What a failure of the disk or the memory says to a person; anything else stays as it is. */
export function diskTrouble(cause: unknown, folder: string): unknown {
  if (cause instanceof WarehouseTrouble) return cause;
  const message = String(cause);
  if (
    /ENOSPC|EDQUOT|No space left|not enough space|Disk quota|could not write all bytes|max_temp_directory_size/i.test(
      message,
    )
  ) {
    return new WarehouseTrouble(
      `There is no space left on the disk of ${folder}. Nothing was kept of the file. Make space and load it again.`,
      { cause },
    );
  }
  if (/Out of Memory|could not allocate/i.test(message)) {
    return new WarehouseTrouble(
      "The work needs more memory than the warehouse may use. Ask for fewer days or columns at once, or split the file by month.",
      { cause },
    );
  }
  if (/EACCES|EROFS|Permission denied|Read-only file system/i.test(message)) {
    return new WarehouseTrouble(
      `Outturn may not write in ${folder}. Give its user the right to, and try again.`,
      { cause },
    );
  }
  return cause;
}
