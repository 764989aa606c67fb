/**
 * A step's name short enough for a picture; the table beside it has it whole. Brackets and what follows a dash or
 * semicolon are left out; a total may also drop what stands before its year: "2020/21 Budget at Q3".
 */
export function shortName(name: string, from: "start" | "from its year" = "start"): string {
  const whole = name.replace(/\s*\([^)]*\)/g, "").trim();
  const [first = ""] = whole.split(/\s+[–-]\s+|;/);
  const dated = from === "start" ? null : /\d{4}\/\d{2}.*/.exec(first);
  const short = (dated?.[0] ?? first).replace(/[.\s]+$/, "");
  return short === "" ? name : short;
}
