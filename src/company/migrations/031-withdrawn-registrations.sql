-- Who had said that they come does not any more: said once, by them, before the day begins.
alter table company.registrations add column withdrawn_at timestamptz;
