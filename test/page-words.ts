/** What a page prints, as one line of words, without its pictures and what is only spoken. */
export function pageWords(markup: { toString(): string }): string {
  return markup
    .toString()
    .replace(/<span class="govuk-visually-hidden">.*?<\/span>/gs, "")
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<\/(td|th|p|li|tr|caption|h\d|strong|summary|dt|dd)>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&#39;/g, "’")
    .replace(/&quot;/g, "“")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:])/g, "$1")
    .trim();
}

/** The section whose heading has this id, in words. */
export function sectionWords(markup: { toString(): string }, id: string): string {
  const text = markup.toString();
  const start = text.indexOf(`aria-labelledby="${id}"`);
  if (start === -1) return "";
  const end = text.indexOf('<section class="section', start);
  return pageWords(`<i ${text.slice(start, end === -1 ? undefined : end)}`);
}
