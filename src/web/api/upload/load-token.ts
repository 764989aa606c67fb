import { createHash, timingSafeEqual } from "node:crypto";

/** Whether a request carries the token (Authorization: Bearer ...). How long it takes tells nothing of how near it came. */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
