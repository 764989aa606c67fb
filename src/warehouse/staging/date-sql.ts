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
const shortNumber = "[0-9]{5}";

/** The day a text begins with, where nothing follows it but a time; null where it gives none. */
export function readDay(text: string): string {
  const day = `regexp_extract(${text}, '^(${iso}|${numeric}|${spelt}|[0-9]{8})(?:${afterDay})?$', 1)`;
  const serial = `regexp_extract(${text}, '^(${shortNumber})(?:[.][0-9]+)?$', 1)`;
  return `CASE
    WHEN ${usual(text)} THEN try_cast(${backwards(text)} AS DATE)
    WHEN ${serial} <> '' THEN ${serialDay(serial)}
    ELSE CASE
      WHEN regexp_full_match(${day}, '${iso}') THEN try_cast(replace(${day}, '/', '-') AS DATE)
      WHEN regexp_full_match(${day}, '[0-9]{8}') THEN try_cast(${day}[1:4] || '-' || ${day}[5:6] || '-' || ${day}[7:8] AS DATE)
      WHEN regexp_full_match(${day}, '${numeric}') THEN try_cast(${yearOf(day)} || regexp_replace(${day}, '^([0-9]+)[/.-]([0-9]+)[/.-][0-9]+$', '-\\2-\\1') AS DATE)
      WHEN regexp_full_match(${day}, '${spelt}') THEN ${speltDay(day)}
      END
    END`;
}

/** The moment of a text, midnight where it holds no time; one with a zone becomes the council's own clock. */
export function readMoment(text: string, zoneOfCouncil: string): string {
  const clock = `regexp_extract(${text}, '${afterDay}$', 1)`;
  const half = `lower(regexp_extract(${text}, '${afterDay}$', 2))`;
  const offset = `regexp_extract(${text}, '${afterDay}$', 3)`;
  const hour = `try_cast(split_part(${clock}, ':', 1) AS INTEGER)`;
  const rest = `${clock}[length(split_part(${clock}, ':', 1)) + 1:]`;
  const hour24 = `CASE
    WHEN ${half} = '' THEN ${hour}
    WHEN ${hour} BETWEEN 1 AND 12 THEN ${hour} % 12 + CASE ${half} WHEN 'pm' THEN 12 ELSE 0 END END`;
  const day = readDay(text);
  const local = `try_cast(CAST(${day} AS VARCHAR) || ' ' || ${hour24} || ${rest} AS TIMESTAMP)`;
  const zoned = `timezone('${zoneOfCouncil}', try_cast(CAST(${day} AS VARCHAR) || ' ' || ${hour} || ${rest} || replace(upper(${offset}), 'Z', '+00:00') AS TIMESTAMPTZ))`;
  const seconds = `CAST(round(try_cast('0' || regexp_extract(${text}, '^${shortNumber}([.][0-9]+)$', 1) AS DOUBLE) * 86400) AS INTEGER)`;
  return `date_trunc('second', CASE
    WHEN regexp_matches(${text}, '^${shortNumber}[.][0-9]+$') THEN CAST(${day} AS TIMESTAMP) + to_seconds(${seconds})
    WHEN ${clock} = '' THEN CAST(${day} AS TIMESTAMP)
    WHEN ${offset} = '' THEN ${local}
    ELSE ${zoned} END)`;
}

/** dd/mm/yyyy by its places, which is far quicker than by a pattern. */
function usual(text: string): string {
  return `length(${text}) = 10 AND ${text}[3:3] = '/' AND ${text}[6:6] = '/'`;
}

function backwards(text: string): string {
  return `${text}[7:10] || '-' || ${text}[4:5] || '-' || ${text}[1:2]`;
}

function serialDay(serial: string): string {
  const days = `try_cast(${serial} AS INTEGER)`;
  return `CASE WHEN ${days} BETWEEN 20000 AND 80000 THEN DATE '1899-12-30' + ${days} END`;
}

/** The year at the end of a text, in four digits. */
function yearOf(text: string): string {
  const year = `regexp_extract(${text}, '([0-9]+)$', 1)`;
  return `CASE WHEN length(${year}) = 4 THEN ${year} WHEN ${year} <= '49' THEN '20' || ${year} ELSE '19' || ${year} END`;
}

function speltDay(text: string): string {
  const parts = `replace(${text}, ' ', '-')`;
  const whole = `split_part(${parts}, '-', 1) || '-' || split_part(${parts}, '-', 2) || '-' || ${yearOf(text)}`;
  return `CAST(coalesce(try_strptime(${whole}, '%d-%b-%Y'), try_strptime(${whole}, '%d-%B-%Y')) AS DATE)`;
}
