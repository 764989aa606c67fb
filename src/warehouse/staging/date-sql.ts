import type { SlowReading } from "./slow-reading.ts";

/**
 * SQL that reads days and moments as files hold them: 2019-04-01, 01/04/2019, 1/4/19, 01-Apr-2019, 1 April 2019, 20190401,
 * the day numbers of spreadsheets (20000 to 80000, from 30 December 1899), each with or without a time after it. Two
 * digits of a year up to 49 are of 2000, from 50 of 1900. A month before the day is never guessed.
 */

const time = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?";
const zone = "Z|[+-][0-9]{2}:?[0-9]{2}";
const afterDay = `(?:T| |, )+(${time}) ?([AaPp][Mm])? ?(${zone})?`;
const numeric = "[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})";
const spelt = "[0-9]{1,2}[ -][A-Za-z]{3,9}[ -](?:[0-9]{4}|[0-9]{2})";
const iso = "[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}";
const serial = "[0-9]{5}";

/** The day a text begins with, where nothing follows it but a time. */
export function readDay(): SlowReading {
  return [
    (step) =>
      `CASE WHEN ${usual(step(0))} THEN ${step(0)} ELSE regexp_extract(regexp_replace(${step(0)}, '^(${serial})[.][0-9]+$', '\\1'), '^(${iso}|${numeric}|${spelt}|[0-9]{8}|${serial})(?:${afterDay})?$', 1) END`,
    (step) => `CASE WHEN length(${step(1)}) > 4 AND NOT ${usual(step(1))} THEN ${yearOf(step(1))} END`,
    (step) => dayOf(step(1), step(2)),
  ];
}

/** The moment of a text, midnight where it holds no time; one with a zone becomes the council's own clock. */
export function readMoment(zoneOfCouncil: string): SlowReading {
  const day = readDay();
  const at = day.length;
  return [
    ...day,
    (step) => `regexp_extract(${step(0)}, '${afterDay}$', ['clock', 'half', 'zone'])`,
    (step) => `try_cast(split_part(${step(at + 1)}.clock, ':', 1) AS INTEGER)`,
    (step) => timeOf(step(at + 1), step(at + 2)),
    (step) =>
      momentOf(
        { text: step(0), day: step(at), time: step(at + 3), zone: `${step(at + 1)}.zone` },
        zoneOfCouncil,
      ),
  ];
}

/** dd/mm/yyyy by its places, which is far quicker than by a pattern. */
function usual(text: string): string {
  return `(length(${text}) = 10 AND ${text}[3:3] = '/' AND ${text}[6:6] = '/')`;
}

/** The year at the end of a text, in four digits. */
function yearOf(text: string): string {
  const short = `right(${text}, 2)`;
  return `CASE WHEN regexp_matches(${text}, '[0-9]{4}$') THEN right(${text}, 4) WHEN ${short} <= '49' THEN '20' || ${short} ELSE '19' || ${short} END`;
}

function dayOf(day: string, year: string): string {
  const parts = `string_split_regex(${day}, '[ /.-]')`;
  const whole = `${parts}[1] || '-' || ${parts}[2] || '-' || ${year}`;
  return `CASE
    WHEN ${usual(day)} THEN try_cast(${day}[7:10] || '-' || ${day}[4:5] || '-' || ${day}[1:2] AS DATE)
    WHEN ${day} = '' THEN NULL
    WHEN length(${day}) = 5 AND regexp_full_match(${day}, '${serial}') THEN CASE WHEN ${day} BETWEEN '20000' AND '80000' THEN DATE '1899-12-30' + CAST(${day} AS INTEGER) END
    WHEN regexp_full_match(${day}, '[0-9]{8}') THEN try_cast(${day}[1:4] || '-' || ${day}[5:6] || '-' || ${day}[7:8] AS DATE)
    WHEN regexp_full_match(${day}, '${iso}') THEN try_cast(replace(${day}, '/', '-') AS DATE)
    WHEN regexp_full_match(${day}, '${numeric}') THEN try_cast(${year} || '-' || ${parts}[2] || '-' || ${parts}[1] AS DATE)
    ELSE CAST(try_strptime(${whole}, ['%d-%b-%Y', '%d-%B-%Y']) AS DATE) END`;
}

/** The time of day as 21:30:00, of what a pattern found and its hour; null where there is none such. */
function timeOf(found: string, hour: string): string {
  const hours = `CASE WHEN ${found}.half = '' THEN ${hour} WHEN ${hour} BETWEEN 1 AND 12 THEN ${hour} % 12 + CASE lower(${found}.half) WHEN 'pm' THEN 12 ELSE 0 END END`;
  return `CASE WHEN ${found}.clock = '' THEN '00:00:00' ELSE ${hours} || substr(${found}.clock, strpos(${found}.clock, ':')) END`;
}

function momentOf(
  { text, day, time, zone }: { text: string; day: string; time: string; zone: string },
  zoneOfCouncil: string,
): string {
  const local = `CAST(${day} AS VARCHAR) || ' ' || ${time}`;
  const seconds = `CAST(round(CAST('0' || ${text}[6:] AS DOUBLE) * 86400) AS INTEGER)`;
  return `date_trunc('second', CASE
    WHEN regexp_full_match(${text}, '${serial}[.][0-9]+') THEN CAST(${day} AS TIMESTAMP) + to_seconds(${seconds})
    WHEN ${zone} = '' THEN try_cast(${local} AS TIMESTAMP)
    ELSE timezone('${zoneOfCouncil}', try_cast(${local} || replace(upper(${zone}), 'Z', '+00:00') AS TIMESTAMPTZ)) END)`;
}
