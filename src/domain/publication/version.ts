import { no, ok, type Result } from "../result.ts";

/** The version of a publication: a new edition counts up the first number, an amendment the second. */
export type Version = { readonly edition: number; readonly amendment: number };

const written = /^(\d{1,3})\.(\d{1,3})$/;

/** Reads 1.0. Refuses anything else, and versions before 1.0, which are drafts. */
export function parseVersion(text: string): Result<Version> {
  const [, edition, amendment] = written.exec(text.trim()) ?? [];
  if (edition === undefined || amendment === undefined || Number(edition) === 0) {
    const message = `“${text}” is not a version. Write it as 1.0, and what it is called after it as a label, such as 1.0 (CRMG).`;
    return no({ field: "version", message });
  }
  return ok({ edition: Number(edition), amendment: Number(amendment) });
}

/** As printed: 1.0. */
export function versionText({ edition, amendment }: Version): string {
  return `${edition}.${amendment}`;
}

/** Below nought where the first is the earlier. */
export function compareVersions(one: Version, other: Version): number {
  return one.edition - other.edition || one.amendment - other.amendment;
}

/** What an amendment of this version is called. */
export function amended({ edition, amendment }: Version): Version {
  return { edition, amendment: amendment + 1 };
}
