-- The words, covers and recommendations of reports, what every page must say first, and the versions published.

-- Files a row points at by their digest: pictures, and the documents of a publication.
create table kept_files (
  sha256 sha256 primary key,
  media_type one_line not null check (media_type <> ''),
  content bytea not null check (octet_length(content) <= 50000000),
  constraint kept_files_digest check (encode(sha256(content), 'hex') = sha256)
);
create trigger files_are_kept before update or delete or truncate on kept_files
  for each statement execute function refuse_change();

alter table portfolios add column photo code;

create table images (
  like fact_columns including constraints,
  image code not null,
  file one_line,
  alt one_line,
  credit one_line,
  sha256 one_line check (sha256 ~ '^[0-9a-f]{64}$'),
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(file, alt) = 0)
);
select keep_facts('images', 'image');

create table notices (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  notice code not null,
  period code,
  made_up boolean,
  text one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or text is not null)
);
select keep_facts('notices', 'portfolio, year, notice');

create table report_sections (
  like fact_columns including constraints,
  kind text not null check (kind in ('agreement', 'ppr', 'exceptions', 'finance', 'cpr', 'pack', 'summary')),
  section code not null,
  title one_line,
  shown text check (shown in ('yes', 'no')),
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(shown, position) = 0)
);
select keep_facts('report_sections', 'kind, section');

create table report_covers (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  report code not null,
  title one_line,
  subtitle one_line,
  committee code,
  meeting_on date,
  "from" one_line,
  image code,
  since code,
  source_file one_line,
  source_line whole_count
);
select keep_facts('report_covers', 'portfolio, year, report');

create table report_texts (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  report code not null,
  section code not null,
  title one_line,
  text long_text,
  written_by one_line,
  source_file one_line,
  source_line whole_count,
  check (retracted or text is not null)
);
select keep_facts('report_texts', 'portfolio, year, report, section');

create table recommendations (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  report code not null,
  recommendation code not null,
  committee code,
  verb text check (verb in ('note', 'approve', 'review', 'identify', 'agree')),
  text one_line,
  section code,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(verb, text, position) = 0)
);
select keep_facts('recommendations', 'portfolio, year, report, recommendation');

create table contacts (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  contact code not null,
  role one_line,
  about one_line,
  email one_line,
  phone one_line,
  position whole_count,
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(role, position) = 0)
);
select keep_facts('contacts', 'portfolio, year, contact');

create table publications (
  like fact_columns including constraints,
  portfolio code not null,
  year start_year not null,
  report code not null,
  version code not null,
  label one_line,
  title one_line,
  stage text check (stage in ('approved', 'published', 'withdrawn')),
  as_at one_line,
  entry whole_count,
  approved_by one_line,
  approved_on date,
  published_on date,
  withdrawn_on date,
  reason long_text,
  note long_text,
  values_sha256 one_line check (values_sha256 ~ '^[0-9a-f]{64}$'),
  model one_line check (model ~ '^[0-9a-f]{64}$'),
  html one_line check (html ~ '^[0-9a-f]{64}$'),
  pdf one_line check (pdf ~ '^[0-9a-f]{64}$'),
  docx one_line check (docx ~ '^[0-9a-f]{64}$'),
  ods one_line check (ods ~ '^[0-9a-f]{64}$'),
  source_file one_line,
  source_line whole_count,
  check (retracted or num_nulls(title, stage, as_at, entry, approved_by, approved_on, values_sha256) = 0)
);
select keep_facts('publications', 'portfolio, year, report, version');

