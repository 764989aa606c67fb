-- What a council may set for a measure beyond its definition: which figures it can have, and how a change is told.

alter table measures
  add column possible text check (possible in ('share', 'not-negative', 'any')),
  add column change_band numeric check (change_band >= 0),
  add column seasonal boolean,
  add column spc_screening boolean;
