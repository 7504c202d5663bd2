import { sql, type Db, type Tx } from '#platform/db'

/** How many statements there are. */
export async function countStatements(db: Db): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from records.statements`)
  return row?.count ?? 0
}

/**
 * Remembers what there is before it is copied (its span of places, what is found in one statement in twenty or more), and takes away the
 * indexes that random rows would fill one page at a time: `finishCopies` builds them again.
 */
export async function prepareCopies(tx: Tx): Promise<void> {
  await tx.run(sql`
    create table public.span as
    select min(n) as first, max(n) - min(n) + 8192 as width, count(*) as total
    from records.statements`)
  await tx.run(sql`
    create table public.copied_statements as
    select organisation_id, n, key_id, body
    from records.statements`)
  await tx.run(sql`
    create table public.copied_traits as
    select
      t.trait,
      t.n,
      t.of_n,
      count(*) over (partition by t.trait) * 20 > (select total from public.span) as common
    from records.traits t`)
  await tx.run(sql`alter table records.statements drop constraint statements_id`)
  await tx.run(sql`drop index records.statements_of_key`)
  await tx.run(sql`alter table records.traits drop constraint traits_pkey`)
}

/**
 * Copies what was there `from` to `to` times into the past, each copy with its own people, activities and registrations; verbs
 * and the programme stay common to all. As many rows and traits as if they had been sent, in a thousandth of the time.
 */
export async function copyStatements(tx: Tx, from: number, to: number): Promise<void> {
  await tx.run(sql`
    insert into records.statements (organisation_id, n, id, key_id, voided, body)
    select s.organisation_id, s.n - copy.k * span.width, gen_random_uuid(), s.key_id, false, s.body
    from generate_series(${from}::bigint, ${to}::bigint) as copy (k)
    cross join public.span
    cross join public.copied_statements s`)
  await tx.run(sql`
    insert into records.traits (trait, n, of_n)
    select case when t.common then t.trait else t.trait # (copy.k * 1000003) end,
      t.n - copy.k * span.width, t.of_n - copy.k * span.width
    from generate_series(${from}::bigint, ${to}::bigint) as copy (k)
    cross join public.span
    cross join public.copied_traits t`)
}

/** Builds the indexes again, as the migrations make them. */
export async function finishCopies(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`set local maintenance_work_mem = '2GB'`)
    await tx.run(
      sql`alter table records.statements add constraint statements_id unique (organisation_id, id)`,
    )
    await tx.run(sql`create index statements_of_key on records.statements (key_id, n)`)
    await tx.run(sql`alter table records.traits add primary key (trait, n, of_n)`)
  })
}

/** What PostgreSQL does by itself after a while. */
export async function settle(tx: Tx): Promise<void> {
  await tx.run(sql`vacuum analyze records.statements, records.traits`)
}
