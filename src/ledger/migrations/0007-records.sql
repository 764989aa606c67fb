-- What the warehouse's records are: feeds, computed measures, master data, and the lineage of computed results.

create table feeds (
  like fact_columns including constraints,
  feed code not null,
  title one_line,
  owner one_line,
  definition long_text,
  sha256 one_line check (sha256 ~ '^[0-9a-f]{64}$'),
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(title, owner, definition, sha256) = 0)
);
select keep_facts('feeds', 'feed');

create table computed_measures (
  like fact_columns including constraints,
  measure code not null,
  part code not null,
  feed code,
  form text check (form in ('percentage', 'rate', 'mean', 'total')),
  meaning one_line,
  definition long_text,
  sha256 one_line check (sha256 ~ '^[0-9a-f]{64}$'),
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(feed, form, meaning, definition, sha256) = 0)
);
select keep_facts('computed_measures', 'measure, part');

create table feed_loads (
  like fact_columns including constraints,
  feed code not null,
  load code not null,
  file one_line,
  file_sha256 one_line check (file_sha256 ~ '^[0-9a-f]{64}$'),
  definition_sha256 one_line check (definition_sha256 ~ '^[0-9a-f]{64}$'),
  records whole_count,
  rejected whole_count,
  skipped whole_count,
  "from" date,
  "to" date,
  replaces one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(file, file_sha256, definition_sha256, records, rejected, skipped) = 0)
);
select keep_facts('feed_loads', 'feed, load');

create table computed_results (
  like fact_columns including constraints,
  measure code not null,
  part code not null,
  area code not null,
  year start_year not null,
  period code not null,
  feed code,
  numerator numeric,
  denominator numeric,
  value numeric,
  records whole_count,
  "from" date,
  "to" date,
  loads long_text,
  definition_sha256 one_line check (definition_sha256 ~ '^[0-9a-f]{64}$'),
  status text check (status in ('confirmed', 'entered', 'restated')),
  was one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(feed, numerator, value, records, "from", "to", loads, definition_sha256, status) = 0)
);
select keep_facts('computed_results', 'measure, part, area, year, period');

create table code_lists (
  like fact_columns including constraints,
  list code not null,
  code code not null,
  name one_line,
  kind one_line,
  parent code,
  "from" date,
  "to" date,
  outside one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or name is not null),
  check ("from" <= "to")
);
select keep_facts('code_lists', 'list, code');

create table code_aliases (
  like fact_columns including constraints,
  list code not null,
  alias one_line not null,
  code code,
  decided_by one_line,
  note one_line,
  source_file one_line,
  source_line whole_count
);
select keep_facts('code_aliases', 'list, alias');

create table code_changes (
  like fact_columns including constraints,
  list code not null,
  "from" code not null,
  "to" code not null,
  kind text check (kind in ('renamed', 'merged', 'split', 'redrawn')),
  "on" date,
  share numeric check (share >= 0 and share <= 1),
  basis one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(kind, "on") = 0)
);
select keep_facts('code_changes', 'list, "from", "to"');

create table closed_days (
  like fact_columns including constraints,
  calendar code not null,
  day date not null,
  name one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or name is not null)
);
select keep_facts('closed_days', 'calendar, day');

create table disclosure_rules (
  like fact_columns including constraints,
  feed code not null,
  least whole_count,
  records text check (records in ('shown', 'withheld')),
  reason one_line,
  approved_by one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(least, records, reason, approved_by) = 0)
);
select keep_facts('disclosure_rules', 'feed');
