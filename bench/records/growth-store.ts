import { sql, type Db } from '#platform/db'

/** How many statements there are. */
export async function countStatements(db: Db): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from records.statements`)
  return row?.count ?? 0
}

/** Remembers what there is before it is copied: the span of places, and what is found in one statement in twenty or more. */
export async function prepareCopies(db: Db): Promise<void> {
  await db.run(sql`
    create table public.span as
    select min(n) as first, max(n) - min(n) + 8192 as width, count(*) as total
    from records.statements`)
  await db.run(sql`
    create table public.common as
    select t.trait
    from records.traits t
    group by t.trait
    having count(*) * 20 > (select total from public.span)`)
}

/**
 * Copies what was there `from` to `to` times into the past, each copy with its own people, activities and registrations; verbs
 * and the programme stay common to all. As many rows and traits as if they had been sent, in a hundredth of the time.
 */
export async function copyStatements(db: Db, from: number, to: number): Promise<void> {
  await db.run(sql`
    insert into records.statements (organisation_id, n, id, key_id, voided, body)
    select s.organisation_id, s.n - copy.k * span.width, gen_random_uuid(), s.key_id, false, s.body
    from generate_series(${from}::bigint, ${to}::bigint) as copy (k)
    cross join public.span
    join records.statements s on s.n >= span.first`)
  await db.run(sql`
    insert into records.traits (trait, n, of_n)
    select case when common.trait is null then t.trait # (copy.k * 1000003) else t.trait end,
      t.n - copy.k * span.width, t.of_n - copy.k * span.width
    from generate_series(${from}::bigint, ${to}::bigint) as copy (k)
    cross join public.span
    join records.traits t on t.n >= span.first
    left join public.common on common.trait = t.trait`)
}

/** What PostgreSQL does by itself after a while. */
export async function settle(db: Db): Promise<void> {
  await db.run(sql`vacuum analyze records.statements, records.traits`)
}
