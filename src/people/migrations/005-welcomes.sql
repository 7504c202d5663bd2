-- When somebody who is expected was last told how to come in.
alter table people.accounts add column welcomed_at timestamptz;
