-- A refund that the bank of its customer sent back is owed until it is said how it was given after all. Only ever added to.
create table payments.given_otherwise (
  id uuid primary key,
  refund_id uuid not null references payments.refunds (id),
  cents integer not null check (cents > 0),
  -- 'claim': the customer's bank took it by itself, in a dispute that was lost
  way text not null check (way in ('transfer', 'cash', 'card', 'claim')),
  reference text not null check (reference <> ''),
  given_on date not null,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  check ((way = 'claim') = (written_by is null))
);

create index given_otherwise_by_refund on payments.given_otherwise (refund_id);

create trigger given_otherwise_append_only before update or delete or truncate on payments.given_otherwise
for each statement execute function payments.refuse_change();

-- Until now what a bank sent back was its merchant's again, while a credit note said that it was the customer's: it is owed to them, one
-- posting each. What a lost dispute, or another refund, took of it since was given.
create function payments.half_up(n bigint, d bigint) returns bigint language sql as 'select (2 * n + d) / (2 * d)';

do $$
declare
  r record;
  posting bigint;
  left_cents bigint;
  part bigint;
  commission bigint;
  vat bigint;
begin
  for r in
    select f.id, f.part, f.cents, f.failed_at, f.share_id, f.payment_id, p.operator_id, p.reference, s.organisation_id,
      s.commission_bp, s.vat_bp, p.delivery_vat_bp
    from payments.refunds f
    join payments.payments p on p.id = f.payment_id
    left join payments.shares s on s.id = f.share_id
    where f.failed_at is not null
    order by f.failed_at, f.id
  loop
    left_cents := case r.part
      when 'share' then (select gross_cents - refunded_cents from payments.shares where id = r.share_id)
      when 'delivery' then (select delivery_cents - delivery_refunded_cents from payments.payments where id = r.payment_id)
      else r.cents
    end;
    part := least(r.cents, left_cents);
    if part < r.cents then
      insert into payments.given_otherwise (id, refund_id, cents, way, reference, given_on, written_at)
      values (gen_random_uuid(), r.id, r.cents - part, 'claim', r.reference, (r.failed_at at time zone 'Europe/Paris')::date, r.failed_at);
    end if;
    continue when part = 0;
    insert into payments.postings (key, kind, operator_id, organisation_id, payment_id, reference, posted_at)
    values ('refund owed again ' || r.id, 'refund failed', r.operator_id, r.organisation_id, r.payment_id, r.reference, now())
    returning id into posting;
    commission := case r.part
      when 'share' then payments.half_up(left_cents * r.commission_bp, 10000) - payments.half_up((left_cents - part) * r.commission_bp, 10000)
      else 0
    end;
    vat := case r.part
      when 'share' then payments.half_up(payments.half_up(left_cents * r.commission_bp, 10000) * r.vat_bp, 10000)
        - payments.half_up(payments.half_up((left_cents - part) * r.commission_bp, 10000) * r.vat_bp, 10000)
      when 'delivery' then payments.half_up(left_cents * r.delivery_vat_bp, 10000 + r.delivery_vat_bp)
        - payments.half_up((left_cents - part) * r.delivery_vat_bp, 10000 + r.delivery_vat_bp)
      else 0
    end;
    create temporary table moved on commit drop as
    select kind || ' ' || holder as account, kind, holder, cents
    from (
      values
        ('came back', r.operator_id, -part),
        ('merchant', r.organisation_id, case r.part when 'share' then part - commission - vat else 0 end),
        ('commission', r.operator_id, commission),
        ('commission vat', r.operator_id, case r.part when 'share' then vat else 0 end),
        ('delivery', r.operator_id, case r.part when 'delivery' then part - vat else 0 end),
        ('delivery vat', r.operator_id, case r.part when 'delivery' then vat else 0 end),
        ('to give back', r.operator_id, case r.part when 'late' then part else 0 end)
    ) as m (kind, holder, cents)
    where cents <> 0;
    insert into payments.accounts (id, kind, organisation_id, operator_id)
    select account, kind, holder, r.operator_id
    from moved
    on conflict (id) do nothing;
    insert into payments.entries (posting_id, account_id, cents)
    select posting, account, cents
    from moved;
    insert into payments.balances as b (account_id, cents)
    select account, cents
    from moved
    on conflict (account_id) do update set cents = b.cents + excluded.cents;
    drop table moved;
    update payments.shares set refunded_cents = refunded_cents + part where id = r.share_id;
    update payments.payments set delivery_refunded_cents = delivery_refunded_cents + part
    where id = r.payment_id and r.part = 'delivery';
  end loop;
end $$;
drop function payments.half_up(bigint, bigint);
