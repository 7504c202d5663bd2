create schema undo;

-- What one piece of work wrote, row by row, so that it can be taken back as a whole while nothing depends on it. `print` is that of the row
-- as it was left; `before` the row as it was found. Kept for some days, then swept.
create table undo.changes (
  work_id uuid not null,
  relation text not null,
  key jsonb not null,
  what text not null check (what in ('inserted', 'updated', 'deleted')),
  print text,
  before jsonb,
  noted_at timestamptz not null,
  primary key (work_id, relation, key),
  check ((what = 'inserted') = (before is null)),
  check ((what = 'deleted') = (print is null))
);

create index changes_to_sweep on undo.changes (noted_at);

-- Every table that has a key, but the books of the machinery itself. `key_sql` makes the key of a row called t.
create view undo.relations as
select c.oid as relation_oid, n.nspname || '.' || c.relname as relation,
  format('jsonb_build_object(%s)', string_agg(format('%L, t.%I', a.attname, a.attname), ', ' order by a.attnum)) as key_sql
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_index i on i.indrelid = c.oid and i.indisprimary
join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'undo', 'imports', 'graphile_worker')
group by c.oid, n.nspname, c.relname;

-- The tables that the transaction in course wrote in, or deleted from; all of them where nothing is counted. What was not touched is not read.
create function undo.touched(deleted boolean) returns table (relation text, key_sql text) language sql as $$
  select r.relation, r.key_sql
  from undo.relations r
  join pg_stat_xact_user_tables s on s.relid = r.relation_oid
  where current_setting('track_counts') = 'off' or s.n_tup_upd + case when deleted then s.n_tup_del else s.n_tup_ins end > 0
$$;

-- The rows that the transaction in course wrote and that still stand, whatever their table: those whose writer is still at it.
create function undo.written(one_relation text default null) returns table (relation text, key jsonb, print text) language plpgsql as $$
declare
  here bigint := pg_current_xact_id()::text::bigint;
  one record;
begin
  for one in select t.relation, t.key_sql from undo.touched(false) t where one_relation is null or t.relation = one_relation loop
    return query execute format(
      $q$select %L::text, %s, md5(to_jsonb(t)::text) from %s t
      where t.xmin::text::bigint >= $1 and pg_xact_status(($2 + t.xmin::text::bigint)::text::xid8) = 'in progress'$q$,
      one.relation, one.key_sql, one.relation)
    using here & 4294967295, (here >> 32) << 32;
  end loop;
end $$;

-- The rows of a table that have these keys, as whoever asks sees them.
create function undo.rows_of(relation_name text, keys jsonb) returns table (key jsonb, content jsonb, print text) language plpgsql as $$
declare
  key_sql text := (select r.key_sql from undo.relations r where r.relation = relation_name);
begin
  return query execute format(
    'select k.value, to_jsonb(t), md5(to_jsonb(t)::text) from jsonb_array_elements($1) k join %s t on %s = k.value', relation_name, key_sql)
  using keys;
end $$;

-- The rows of these tables that a transaction in course holds or deletes, seen from outside of it: some of them are no more, within.
create function undo.held(writer bigint, relations text[]) returns table (relation text, key jsonb, content jsonb) language plpgsql as $$
declare
  one record;
begin
  for one in select r.relation, r.key_sql from undo.relations r where r.relation = any(relations) loop
    return query execute format(
      $q$select %L::text, %s, to_jsonb(t) from %s t where t.xmax::text::bigint >= $1
      and t.xmax::text::bigint < pg_snapshot_xmax(pg_current_snapshot())::text::bigint & 4294967295$q$,
      one.relation, one.key_sql, one.relation)
    using writer & 4294967295;
  end loop;
end $$;

-- What a row that is not of this work, written since, owes to one that is: how many, table by table.
create function undo.depending(work uuid) returns table (relation text, rows_count bigint) language plpgsql as $$
declare
  one record;
begin
  for one in
    select child.relation as child, child.key_sql as child_key, parent.relation as parent, replace(parent.key_sql, ' t.', ' p.') as parent_key,
      (select string_agg(format('t.%I = p.%I', ca.attname, pa.attname), ' and ')
        from unnest(f.conkey, f.confkey) as pair (child_at, parent_at)
        join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = pair.child_at
        join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = pair.parent_at) as joined
    from pg_constraint f
    join undo.relations child on child.relation_oid = f.conrelid
    join undo.relations parent on parent.relation_oid = f.confrelid
    where f.contype = 'f'
      and exists (select from undo.changes c where c.work_id = work and c.relation = parent.relation and c.what = 'inserted')
  loop
    return query execute format(
      $q$select %L::text, count(*) from undo.changes c
      join %s p on %s = c.key
      join %s t on %s
      where c.work_id = $1 and c.relation = %L and c.what = 'inserted'
        and not exists (select from undo.changes o where o.work_id = $1 and o.relation = %L and o.what <> 'deleted' and o.key = %s)
      having count(*) > 0$q$,
      one.child, one.parent, one.parent_key, one.child, one.joined, one.parent, one.child, one.child_key)
    using work;
  end loop;
end $$;

-- The rows of this work that are no more as it left them, table by table.
create function undo.changed(work uuid) returns table (relation text, rows_count bigint) language plpgsql as $$
declare
  one record;
begin
  for one in
    select r.relation, r.key_sql from undo.relations r
    where exists (select from undo.changes c where c.work_id = work and c.relation = r.relation)
  loop
    return query execute format(
      $q$select %L::text, count(*) from undo.changes c
      left join %s t on %s = c.key
      where c.work_id = $1 and c.relation = %L and (case when t is null then null else md5(to_jsonb(t)::text) end) is distinct from c.print
      having count(*) > 0$q$,
      one.relation, one.relation, one.key_sql, one.relation)
    using work;
  end loop;
end $$;

-- Takes back all that this work wrote: what it made goes, what it deleted or changed is again what it was. In one statement, at the end of
-- which keys are looked at: tables that point to each other need no order.
create procedure undo.take_back(work uuid) language plpgsql as $$
declare
  pieces text[] := '{}';
  one record;
begin
  for one in
    select r.relation, r.key_sql, bool_or(c.what = 'inserted') as made, bool_or(c.what = 'updated') as changed, bool_or(c.what = 'deleted') as gone,
      (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as names,
      (select string_agg(format('b.%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as contents,
      (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a') as free_names,
      (select string_agg(format('b.%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a') as free_contents
    from undo.changes c
    join undo.relations r on r.relation = c.relation
    where c.work_id = work
    group by r.relation_oid, r.relation, r.key_sql
  loop
    if one.made then
      pieces := pieces || format(
        $q$delete from %s t using undo.changes c
        where c.work_id = $1 and c.relation = %L and c.what = 'inserted' and %s = c.key$q$,
        one.relation, one.relation, one.key_sql);
    end if;
    if one.changed then
      pieces := pieces || format(
        $q$update %s t set (%s) = (select %s from jsonb_populate_record(null::%s, c.before) b)
        from undo.changes c
        where c.work_id = $1 and c.relation = %L and c.what = 'updated' and %s = c.key$q$,
        one.relation, one.free_names, one.free_contents, one.relation, one.relation, one.key_sql);
    end if;
    if one.gone then
      pieces := pieces || format(
        $q$insert into %s (%s) overriding system value
        select %s from undo.changes c cross join lateral jsonb_populate_record(null::%s, c.before) b
        where c.work_id = $1 and c.relation = %L and c.what = 'deleted'$q$,
        one.relation, one.names, one.contents, one.relation, one.relation);
    end if;
  end loop;
  execute (
    select 'with ' || string_agg(format('p%s as (%s)', n, piece), ', ') || ' select 1'
    from unnest(pieces) with ordinality as p (piece, n)
  ) using work;
end $$;

-- Makes go, of one table, the rows that point to those that this work made: they say nothing without them.
create procedure undo.drop_going_with(work uuid, relation_name text) language plpgsql as $$
declare
  one record;
begin
  for one in
    select parent.relation as parent, replace(parent.key_sql, ' t.', ' p.') as parent_key,
      (select string_agg(format('t.%I = p.%I', ca.attname, pa.attname), ' and ')
        from unnest(f.conkey, f.confkey) as pair (child_at, parent_at)
        join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = pair.child_at
        join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = pair.parent_at) as joined
    from pg_constraint f
    join undo.relations parent on parent.relation_oid = f.confrelid
    where f.contype = 'f' and f.conrelid = relation_name::regclass
      and exists (select from undo.changes c where c.work_id = work and c.relation = parent.relation and c.what = 'inserted')
  loop
    execute format(
      $q$delete from %s t using undo.changes c, %s p
      where c.work_id = $1 and c.relation = %L and c.what = 'inserted' and %s = c.key and %s$q$,
      relation_name, one.parent, one.parent, one.parent_key, one.joined)
    using work;
  end loop;
end $$;
