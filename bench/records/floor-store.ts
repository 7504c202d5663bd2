import { sql, type Db } from '#platform/db'

/** Where the bare bytes go: a table with nothing but a number and a text. */
export async function createFloor(db: Db): Promise<void> {
  await db.run(sql`
    create table public.floor (
      id bigint generated always as identity primary key,
      body text not null
    )`)
}

export async function insertBare(db: Db, bodies: readonly string[]): Promise<void> {
  await db.run(sql`
    insert into public.floor (body)
    select unnest(${bodies}::text[])`)
}
