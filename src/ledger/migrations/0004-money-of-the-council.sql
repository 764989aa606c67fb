-- The money side in full: virements with both sides, actuals, movements of the capital programme, and what the council
-- prints over all its portfolios.

alter table budget_movements add column virement code;
alter table reserves add column closing_pence pence;
alter table reserve_movements
  add column partner_reserve code,
  add constraint reserve_movements_partner check (partner_reserve is null or partner is not null);
alter table capital_schemes add column opening_pence pence;

-- Both sides stand in one row, so that no virement can be kept with one of them.
create table virements (
  like fact_columns including constraints,
  year start_year not null,
  virement code not null,
  from_portfolio code,
  from_line code,
  to_portfolio code,
  to_line code,
  amount_pence pence check (amount_pence > 0),
  unit money_unit,
  kind text check (kind in ('permanent', 'this year only')),
  period code,
  why long_text,
  approved_by one_line,
  "on" date,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(from_portfolio, to_portfolio, amount_pence, unit, kind, why, position) = 0),
  check (retracted or from_portfolio <> to_portfolio or from_line is distinct from to_line)
);
select keep_facts('virements', 'year, virement');

create table actuals (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  period code not null,
  line code not null,
  budget_to_date_pence pence,
  actual_pence pence,
  committed_pence pence,
  forecast_pence pence,
  unit money_unit,
  note long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or unit is not null)
);
select keep_facts('actuals', 'portfolio, year, period, line');

create table ledger_codes (
  like fact_columns including constraints,
  year start_year not null,
  cost_centre one_line not null,
  subjective one_line not null,
  portfolio code,
  line code,
  "column" text check ("column" in ('employee', 'non-employee', 'income')),
  note long_text,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(portfolio, line, "column") = 0)
);
select keep_facts('ledger_codes', 'year, cost_centre, subjective');

create table capital_movements (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  scheme code not null,
  spend_year start_year not null,
  movement code not null,
  kind text check (kind in ('addition', 'reduction', 'rephasing', 'transfer')),
  amount_pence pence,
  unit money_unit,
  period code,
  why long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(kind, amount_pence, unit, position) = 0)
);
select keep_facts('capital_movements', 'portfolio, year, scheme, spend_year, movement');

create table council_tax (
  like fact_columns including constraints,
  year start_year not null,
  line code not null,
  kind text check (kind in ('requirement', 'tax base', 'band d', 'share', 'precept', 'collection fund')),
  name one_line,
  amount_pence pence,
  number numeric,
  unit money_unit,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(kind, name, unit, position) = 0),
  check (retracted or num_nonnulls(amount_pence, number) > 0)
);
select keep_facts('council_tax', 'year, line');

create table council_statements (
  like fact_columns including constraints,
  year start_year not null,
  statement code not null,
  figure text check (figure in (
    'net cash limit',
    'gross expenditure',
    'income',
    'reserves opening',
    'reserves approved',
    'reserves forecast use',
    'reserves balance',
    'reserves closing',
    'savings',
    'savings achieved',
    'capital programme',
    'forecast outturn',
    'forecast deficit',
    'virements'
  )),
  period code,
  spend_year start_year,
  label one_line,
  amount_pence pence,
  unit money_unit,
  place text check (place in ('headline', 'table', 'prose')),
  as_printed one_line,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(figure, label, amount_pence, unit, place, position) = 0)
);
select keep_facts('council_statements', 'year, statement');

create table prudential_indicators (
  like fact_columns including constraints,
  year start_year not null,
  indicator code not null,
  for_year start_year not null,
  name one_line,
  amount_pence pence,
  percent numeric,
  limit_amount_pence pence,
  limit_percent numeric,
  unit money_unit,
  note long_text,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(name, unit, position) = 0),
  check (retracted or num_nonnulls(amount_pence, percent) > 0)
);
select keep_facts('prudential_indicators', 'year, indicator, for_year');

create table status_counts (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  period code not null,
  status text not null check (status in ('met', 'close', 'missed', 'none', 'total')),
  heading one_line,
  count whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or count is not null)
);
select keep_facts('status_counts', 'portfolio, year, period, status');
