import type { Addressed } from "./report-addresses.ts";

/** Every address of code lists. */
export type CodeAddresses = {
  /** Every list. */
  readonly lists: string;
  list(list: string): string;
  /** One code: where it comes from, what became of it, what records call it. */
  code(list: string, code: string): string;
};

export function codeAddresses(to: Addressed): CodeAddresses {
  return {
    lists: to("/codes"),
    list: (list) => to(`/codes/${encodeURIComponent(list)}`),
    code: (list, code) => to(`/codes/${encodeURIComponent(list)}/${encodeURIComponent(code)}`),
  };
}
