-- What holds a work back is told row by row: which one it is, and the row of the work that it stands on.
drop function undo.depending(uuid);
drop function undo.changed(uuid);

-- The rows that are not of this work and owe something to one that it made.
create function undo.depending(work uuid) returns table (relation text, key jsonb, of_relation text, of_key jsonb) language plpgsql as $$
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
      $q$select %L::text, %s, c.relation, c.key from undo.changes c
      join %s p on %s = c.key
      join %s t on %s
      where c.work_id = $1 and c.relation = %L and c.what = 'inserted'
        and not exists (select from undo.changes o where o.work_id = $1 and o.relation = %L and o.what <> 'deleted' and o.key = %s)$q$,
      one.child, one.child_key, one.parent, one.parent_key, one.child, one.joined, one.parent, one.child, one.child_key)
    using work;
  end loop;
end $$;

-- The rows of this work that are no more as it left them.
create function undo.changed(work uuid) returns table (relation text, key jsonb) language plpgsql as $$
declare
  one record;
begin
  for one in
    select r.relation, r.key_sql from undo.relations r
    where exists (select from undo.changes c where c.work_id = work and c.relation = r.relation)
  loop
    return query execute format(
      $q$select c.relation, c.key from undo.changes c
      left join %s t on %s = c.key
      where c.work_id = $1 and c.relation = %L and (case when t is null then null else md5(to_jsonb(t)::text) end) is distinct from c.print$q$,
      one.relation, one.key_sql, one.relation)
    using work;
  end loop;
end $$;
