-- Somebody of the training body asks by themselves: `noted_by` is then the client, who answers the quote and says what they think.
alter table company.requests
  drop constraint requests_how_check,
  add constraint requests_how_check check (how in ('typed', 'card', 'call', 'asked'));
create index requests_by_client on company.requests (noted_by) where how = 'asked';
