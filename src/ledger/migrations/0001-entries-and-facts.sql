-- The ledger: entries, and the facts they wrote. Both are only ever added to.

-- Its length is checked apart: counted in the pattern it would cost ten times as much for each row written.
create domain code as text check (value ~ '^[A-Za-z0-9][A-Za-z0-9._~-]*$' and length(value) <= 80);
create domain one_line as text check (length(value) <= 500);
create domain long_text as text check (length(value) <= 20000);
create domain start_year as smallint check (value between 1900 and 2199);
create domain whole_count as bigint check (value between 0 and 9007199254740991);
create domain pence as bigint check (value between -9007199254740991 and 9007199254740991);
create domain money_unit as text check (value in ('GBP 2dp', 'GBP', 'GBP thousand', 'GBP thousand 1dp', 'GBP million 3dp', 'GBP million 2dp', 'GBP million 1dp'));
create domain sha256 as text check (value ~ '^[0-9a-f]{64}$');

-- One row per change: who did what, when, from which file. Numbered without gaps, each carrying the hash of
-- the one before, so that a changed or missing entry shows.
create table entries (
  entry_id bigint primary key,
  recorded_at timestamptz not null,
  -- When the council knew or published what the entry says: earlier than recorded_at for papers loaded later.
  known_at timestamptz not null check (known_at <= recorded_at),
  actor one_line not null check (actor <> ''),
  operation one_line not null check (operation <> ''),
  source_name one_line,
  source_sha256 sha256,
  note long_text,
  facts_digest sha256 not null,
  previous_hash sha256 not null,
  hash sha256 not null unique,
  written_in xid8 not null default pg_current_xact_id(),
  unique (entry_id, known_at)
);
create index entries_known on entries (known_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only: % on % is refused. Write a new entry that supersedes or retracts.',
    tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

-- The table's own schema is named, so that no temporary table called entries stands in for it.
create function follow_the_chain() returns trigger language plpgsql as $$
declare
  latest record;
begin
  execute format('select entry_id, hash from %I.entries order by entry_id desc limit 1', tg_table_schema)
    into latest;
  new.written_in := pg_current_xact_id();
  if new.entry_id <> coalesce(latest.entry_id, 0) + 1
    or new.previous_hash <> coalesce(latest.hash, repeat('0', 64)) then
    raise exception 'Entry % does not follow entry %.', new.entry_id, coalesce(latest.entry_id, 0)
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger entries_are_kept before update or delete or truncate on entries
  for each statement execute function refuse_change();
create trigger entries_follow_the_chain before insert on entries
  for each row execute function follow_the_chain();

-- A fact belongs to the transaction that wrote its entry: nothing is slipped under an older one.
create function facts_come_with_their_entry() returns trigger language plpgsql as $$
declare
  is_late boolean;
begin
  execute format(
    'select exists (
       select from (select distinct entry_id from added) facts join %I.entries using (entry_id)
       where entries.written_in <> pg_current_xact_id()
     )', tg_table_schema) into is_late;
  if is_late then
    raise exception 'Facts are only added together with their entry, not to one written before.'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

-- The columns every table of facts begins with.
create table fact_columns (
  entry_id bigint not null,
  ordinal integer not null check (ordinal > 0),
  known_at timestamptz not null,
  retracted boolean not null,
  row_line integer check (row_line > 0)
);

create function keep_facts(facts regclass, key text) returns void language plpgsql as $$
begin
  execute format('alter table %s add primary key (entry_id, ordinal)', facts);
  execute format(
    'alter table %s add foreign key (entry_id, known_at) references entries (entry_id, known_at)', facts);
  execute format('create unique index on %s (%s, known_at desc, entry_id desc)', facts, key);
  execute format(
    'create trigger facts_are_kept before update or delete or truncate on %s
       for each statement execute function refuse_change()', facts);
  execute format(
    'create trigger facts_come_with_their_entry after insert on %s referencing new table as added
       for each statement execute function facts_come_with_their_entry()', facts);
end $$;

create table council (
  like fact_columns including constraints,
  council code not null,
  name one_line,
  strapline one_line,
  accent one_line,
  website one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or name is not null)
);
select keep_facts('council', 'council');

create table areas (
  like fact_columns including constraints,
  area code not null,
  name one_line,
  kind one_line,
  gss code,
  "from" date,
  "to" date,
  parent code,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, kind) = 0)
);
select keep_facts('areas', 'area');

create table committees (
  like fact_columns including constraints,
  committee code not null,
  name one_line,
  about long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or name is not null)
);
select keep_facts('committees', 'committee');

create table portfolios (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  name one_line,
  holder one_line,
  holder_role one_line,
  vision long_text,
  predecessors long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, position) = 0)
);
select keep_facts('portfolios', 'portfolio, year');

create table documents (
  like fact_columns including constraints,
  document code not null,
  portfolio code,
  year start_year,
  kind text check (kind in (
    'agreement',
    'in-year report',
    'annual report',
    'corporate report'
  )),
  title one_line,
  date date,
  version one_line,
  approved_by one_line,
  file one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(portfolio, year, kind, title) = 0)
);
select keep_facts('documents', 'document');

create table periods (
  like fact_columns including constraints,
  year start_year not null,
  period code not null,
  label one_line,
  "from" date,
  "to" date,
  performance_cut_off date,
  finance_cut_off date,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(label, position) = 0)
);
select keep_facts('periods', 'year, period');

create table meetings (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  meeting code not null,
  committee code,
  period code,
  report one_line,
  date date,
  as_printed one_line,
  confirmed text check (confirmed in ('yes', 'no')),
  covers one_line,
  by_exception boolean,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(report, confirmed, position) = 0)
);
select keep_facts('meetings', 'portfolio, year, meeting');

create table services (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  service code not null,
  name one_line,
  about long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, position) = 0)
);
select keep_facts('services', 'portfolio, year, service');

create table narratives (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  section code not null,
  title one_line,
  text long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(title, text, position) = 0)
);
select keep_facts('narratives', 'portfolio, year, section');

create table outcomes (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  outcome code not null,
  kind text check (kind in (
    'outcome',
    'way of working',
    'partnership aim',
    'cross-cutting'
  )),
  name one_line,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(kind, name, position) = 0)
);
select keep_facts('outcomes', 'portfolio, year, outcome');

create table priorities (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  priority code not null,
  name one_line,
  about long_text,
  outcomes long_text,
  note long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, position) = 0)
);
select keep_facts('priorities', 'portfolio, year, priority');

create table deliverables (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  deliverable code not null,
  priority code,
  name one_line,
  short_name one_line,
  about long_text,
  part_of code,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, position) = 0)
);
select keep_facts('deliverables', 'portfolio, year, deliverable');

create table measures (
  like fact_columns including constraints,
  measure code not null,
  year start_year not null,
  portfolio code,
  priority code,
  code one_line,
  aliases long_text,
  title one_line,
  definition long_text,
  parts long_text,
  unit text check (unit in (
    'percentage',
    'number',
    'thousand',
    'million',
    'days',
    'weeks',
    'hours',
    'minutes',
    'pounds',
    'pounds-thousand',
    'pounds-million',
    'pounds-per-square-metre',
    'kwh-per-square-metre',
    'per-thousand',
    'per-ten-thousand',
    'per-hundred-thousand',
    'ratio'
  )),
  responsibility text check (responsibility in (
    'council',
    'partnership',
    'contextual'
  )),
  polarity text check (polarity in (
    'high',
    'low',
    'none',
    'range',
    'maintain'
  )),
  frequency text check (frequency in (
    'monthly',
    'quarterly',
    'four-monthly',
    'twice-yearly',
    'annual',
    'academic-year',
    'every-two-years',
    'every-three-years'
  )),
  reported one_line,
  accumulation text check (accumulation in (
    'snapshot',
    'in-period',
    'cumulative',
    'rolling-12-months'
  )),
  owner one_line,
  data_source one_line,
  corporate boolean,
  greater_manchester boolean,
  affected_by one_line,
  stage text check (stage in ('live', 'new', 'under development')),
  note long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(portfolio, title, unit, responsibility, polarity, frequency, accumulation, stage, position) = 0)
);
select keep_facts('measures', 'measure, year');

create table targets (
  like fact_columns including constraints,
  measure code not null,
  part code not null,
  year start_year not null,
  kind text check (kind in (
    'numerical',
    'comparator',
    'direction',
    'none',
    'to-be-confirmed',
    'left-blank'
  )),
  value numeric,
  upper numeric,
  aim text check (aim in (
    'maximise',
    'minimise',
    'maintain',
    'improve'
  )),
  "group" one_line,
  why long_text,
  set_by one_line,
  set_on date,
  as_printed one_line,
  heading one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or kind is not null)
);
select keep_facts('targets', 'measure, part, year');

create table results (
  like fact_columns including constraints,
  measure code not null,
  part code not null,
  area code not null,
  year start_year not null,
  period code not null,
  value numeric,
  numerator whole_count,
  denominator whole_count,
  count whole_count,
  markers long_text,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  about one_line,
  as_printed one_line,
  heading one_line,
  note long_text,
  source_file one_line,
  source_line whole_count
);
select keep_facts('results', 'measure, part, area, year, period');

create table commentary (
  like fact_columns including constraints,
  measure code not null,
  year start_year not null,
  period code not null,
  text long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or text is not null)
);
select keep_facts('commentary', 'measure, year, period');

create table comparators (
  like fact_columns including constraints,
  measure code not null,
  part code not null,
  year start_year not null,
  "group" code not null,
  body code not null,
  name one_line,
  value numeric,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  about one_line,
  source one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or name is not null)
);
select keep_facts('comparators', 'measure, part, year, "group", body');

create table resources (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  line code not null,
  "row" text check ("row" in ('line', 'total')),
  name one_line,
  cash_limit_pence pence,
  reserves_pence pence,
  capital_pence pence,
  total_pence pence,
  unit money_unit,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls("row", name, unit, position) = 0)
);
select keep_facts('resources', 'portfolio, year, line');

create table budget_lines (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  line code not null,
  "row" text check ("row" in ('line', 'subtotal', 'total')),
  name one_line,
  service code,
  employee_pence pence,
  non_employee_pence pence,
  gross_pence pence,
  income_pence pence,
  net_pence pence,
  unit money_unit,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls("row", name, unit, position) = 0)
);
select keep_facts('budget_lines', 'portfolio, year, line');

create table budget_movements (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  movement code not null,
  "row" text check ("row" in ('opening', 'line', 'subtotal', 'closing')),
  kind text check (kind in (
    'one-off',
    'saving',
    'indicative adjustment',
    'in-year change',
    'virement'
  )),
  block code,
  name one_line,
  amount_pence pence,
  unit money_unit,
  partner one_line,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls("row", name, unit, position) = 0)
);
select keep_facts('budget_movements', 'portfolio, year, movement');

create table forecasts (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  period code not null,
  cash_limit_pence pence,
  net_expenditure_pence pence,
  appropriations_pence pence,
  outturn_pence pence,
  deficit_pence pence,
  unit money_unit,
  source_file one_line,
  source_line whole_count,
  check (retracted or unit is not null)
);
select keep_facts('forecasts', 'portfolio, year, period');

create table forecast_causes (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  period code not null,
  cause code not null,
  name one_line,
  amount_pence pence,
  unit money_unit,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, unit, position) = 0)
);
select keep_facts('forecast_causes', 'portfolio, year, period, cause');

create table reserves (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  reserve code not null,
  "row" text check ("row" in ('line', 'subtotal', 'total')),
  fund text check (fund in ('revenue', 'dsg')),
  block code,
  category one_line,
  name one_line,
  purpose one_line,
  baseline_pence pence,
  approved_pence pence,
  forecast_use_pence pence,
  balance_pence pence,
  unit money_unit,
  as_printed one_line,
  note long_text,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls("row", fund, name, unit, position) = 0)
);
select keep_facts('reserves', 'portfolio, year, reserve');

create table reserve_movements (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  reserve code not null,
  movement code not null,
  kind text check (kind in (
    'contribution',
    'use',
    'transfer in',
    'transfer out'
  )),
  amount_pence pence,
  unit money_unit,
  partner one_line,
  note long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(kind, amount_pence, unit) = 0)
);
select keep_facts('reserve_movements', 'portfolio, year, reserve, movement');

create table savings (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  saving code not null,
  "row" text check ("row" in ('line', 'total')),
  name one_line,
  rating text check (rating in ('green', 'amber', 'red')),
  value_pence pence,
  achieved_pence pence,
  unit money_unit,
  movement code,
  about long_text,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls("row", name, unit, position) = 0)
);
select keep_facts('savings', 'portfolio, year, saving');

create table capital_schemes (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  scheme code not null,
  spend_year start_year not null,
  "row" text check ("row" in ('line', 'subtotal', 'total')),
  listing text check (listing in ('programme', 'detail')),
  block code,
  block_name one_line,
  name one_line,
  amount_pence pence,
  unit money_unit,
  about long_text,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls("row", listing, name, unit, position) = 0)
);
select keep_facts('capital_schemes', 'portfolio, year, scheme, spend_year');

create table capital_funding (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  scheme code not null,
  spend_year start_year not null,
  source text not null check (source in (
    'capital grants',
    'directly funded borrowing',
    'unsupported borrowing',
    'capital receipts',
    'external contributions',
    'revenue contributions',
    'other',
    'all sources'
  )),
  name one_line,
  amount_pence pence,
  unit money_unit,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, unit, position) = 0)
);
select keep_facts('capital_funding', 'portfolio, year, scheme, spend_year, source');

create table non_cash_limits (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  fund text not null check (fund in ('dsg', 'hra', 'collection-fund')),
  line code not null,
  "row" text check ("row" in (
    'line',
    'subtotal',
    'total',
    'brought forward',
    'carried forward'
  )),
  block code,
  name one_line,
  amount_pence pence,
  unit money_unit,
  missing text check (missing in (
    'not-available',
    'not-yet-available',
    'not-applicable',
    'not-collected',
    'none-recorded',
    'suppressed',
    'to-be-confirmed',
    'left-blank',
    'not-legible'
  )),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls("row", name, unit, position) = 0)
);
select keep_facts('non_cash_limits', 'portfolio, year, fund, line');

create table one_off_investments (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  investment code not null,
  name one_line,
  amount_pence pence,
  unit money_unit,
  role text check (role in ('own', 'shared')),
  about long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, unit, role, position) = 0)
);
select keep_facts('one_off_investments', 'portfolio, year, investment');

create table statements (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  statement code not null,
  place text check (place in ('headline', 'prose')),
  figure text check (figure in (
    'gross expenditure',
    'income',
    'net cash limit',
    'previous budget',
    'budget change',
    'budget movement',
    'forecast net expenditure',
    'forecast outturn',
    'forecast deficit',
    'forecast cause',
    'reserves approved',
    'reserves forecast use',
    'reserves balance',
    'reserve movement',
    'savings',
    'unallocated savings',
    'capital programme',
    'capital scheme',
    'one-off investment'
  )),
  refers_to code,
  spend_year start_year,
  label one_line,
  amount_pence pence,
  unit money_unit,
  as_printed one_line,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(place, figure, label, amount_pence, unit, position) = 0)
);
select keep_facts('statements', 'portfolio, year, statement');

create table risks (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  risk code not null,
  name one_line,
  controls long_text,
  owner one_line,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, position) = 0)
);
select keep_facts('risks', 'portfolio, year, risk');

create table milestones (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  milestone code not null,
  project one_line,
  name one_line,
  due date,
  due_as_printed one_line,
  owner one_line,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(project, name, position) = 0)
);
select keep_facts('milestones', 'portfolio, year, milestone');

create table glossary (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  term one_line not null,
  meaning one_line,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(meaning, position) = 0)
);
select keep_facts('glossary', 'portfolio, year, term');

create table acceptances (
  like fact_columns including constraints,
  finding code not null,
  reason long_text,
  accepted_by one_line,
  accepted_on date,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(reason, accepted_by, accepted_on) = 0)
);
select keep_facts('acceptances', 'finding');

-- Measures and documents are looked up by their portfolio too, which is no part of their key.
create index measures_portfolio on measures (portfolio, year);
create index documents_portfolio on documents (portfolio, year);
