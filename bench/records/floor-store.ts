import { sql, type Tx } from '#platform/db'

/** Where the bare bytes go: a table with nothing but a number and a text. */
export async function createFloor(tx: Tx): Promise<void> {
  await tx.run(sql`
    create table public.floor (
      id bigint generated always as identity primary key,
      body text not null
    )`)
}

export async function insertBare(tx: Tx, bodies: readonly string[]): Promise<void> {
  await tx.run(sql`
    insert into public.floor (body)
    select unnest(${bodies}::text[])`)
}
