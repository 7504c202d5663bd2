-- Public keys under which this territory signed or may sign: their private halves stand in a file. Whoever starts without that file
-- is told so, rather than given another identity.
create table certification.signing_keys (
  public_key text primary key check (public_key <> ''),
  known_at timestamptz not null
);
