-- What a finding was when it was let stand, so that another figure in its place makes the acceptance lapse.

alter table acceptances add column as_found one_line;
