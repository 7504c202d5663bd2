-- What the provider calls the sum that came: a share that is tied to it may be sent before that sum is available. Unknown for those of before.
alter table payments.payments add column charge_id text;
