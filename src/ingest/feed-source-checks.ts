import type { Issue } from "../domain/result.ts";
import type { FeedParts } from "./feed-parts.ts";
import type { WrittenSource } from "./feed-schema.ts";

/** What is wrong with where records are fetched from. */
export function sourceIssues({ sources }: FeedParts): readonly Issue[] {
  return sources.flatMap(({ at, source }) => ownIssues(`sources.${at}`, source));
}

function ownIssues(field: string, source: WrittenSource): readonly Issue[] {
  switch (source.kind) {
    case "https":
      return urlIssues(`${field}.url`, source.url);
    case "postgresql":
      return queryIssues(`${field}.query`, source.query);
    case "folder":
      return patternIssues(field, source);
  }
}

function urlIssues(field: string, text: string): readonly Issue[] {
  const url = URL.parse(text);
  if (url === null) {
    return [{ field, message: `“${text}” is no address. Give one such as https://example.org/calls.csv.` }];
  }
  if (url.username !== "" || url.password !== "") {
    const message = "The address holds a name or password. Leave it out, and name a setting in tokenFrom.";
    return [{ field, message }];
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return [];
  return [{ field, message: `“${text}” is not fetched safely. Give an address that begins with https://.` }];
}

/** Whether an address is of this machine itself, as its name has it. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** The database itself holds it to reading; this tells a slip before it is asked. */
function queryIssues(field: string, query: string): readonly Issue[] {
  if (!/^(select|with)\b/i.test(query)) {
    return [{ field, message: "The query does not begin with SELECT or WITH. Give one SELECT." }];
  }
  if (!query.replace(/;\s*$/, "").includes(";")) return [];
  return [{ field, message: "The query has a semicolon within it. Give one SELECT, and nothing after it." }];
}

function patternIssues(
  field: string,
  { path, pattern, moveTo }: Extract<WrittenSource, { readonly kind: "folder" }>,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (pattern !== undefined && /[/\\]/.test(pattern)) {
    const message = `“${pattern}” names a folder. Put that into path, and only the file's name here.`;
    issues.push({ field: `${field}.pattern`, message });
  }
  if (moveTo === path) {
    issues.push({
      field: `${field}.moveTo`,
      message: "Files would be moved to where they are. Name another folder.",
    });
  }
  return issues;
}
