-- For what is written at the end of a transaction, where nobody reads how many rows were touched: it fails by itself.
create function market.must_be(counted bigint, expected bigint, what text) returns void language plpgsql as $$
begin
  if counted <> expected then
    raise exception '% %, % found', expected, what, counted using errcode = 'check_violation', constraint = 'stocks_found';
  end if;
end $$;
