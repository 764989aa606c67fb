-- How figures are judged, as rows: rules, which rule judges what, targets within the year, and changes of a measure.

create table status_rules (
  like fact_columns including constraints,
  rule code not null,
  version whole_count not null,
  name one_line,
  kind text check (kind in (
    'tolerance',
    'met-or-not',
    'floor',
    'better-than-last-year',
    'two-sided',
    'maintain'
  )),
  percentages numeric,
  percentages_as text check (percentages_as in ('absolute', 'relative')),
  others numeric,
  others_as text check (others_as in ('absolute', 'relative')),
  floor numeric,
  within numeric,
  close_within numeric,
  within_as text check (within_as in ('absolute', 'relative')),
  words long_text,
  set_by one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, kind, percentages_as, others_as, within_as, words) = 0)
);
select keep_facts('status_rules', 'rule, version');

create table measure_rules (
  like fact_columns including constraints,
  measure code not null,
  year start_year not null,
  rule code,
  version whole_count,
  why long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(rule, version) = 0)
);
select keep_facts('measure_rules', 'measure, year');

create table target_profiles (
  like fact_columns including constraints,
  measure code not null,
  part code not null,
  year start_year not null,
  period code not null,
  value numeric,
  upper numeric,
  share numeric,
  why long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nonnulls(value, share) = 1)
);
select keep_facts('target_profiles', 'measure, part, year, period');

create table change_points (
  like fact_columns including constraints,
  measure code not null,
  part code not null,
  "on" date not null,
  kind text check (kind in ('definition-change', 'rebase')),
  why long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(kind, why) = 0)
);
select keep_facts('change_points', 'measure, part, "on"');
