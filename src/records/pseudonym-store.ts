import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Numbered } from './person-agent.ts'

/** Whom a pseudonym stands for, as the account of a statement bears it. */
export type Pseudonym = { id: string; home: string }

/** The pseudonym of one of these rows of a person at this address, the first that was made. */
export async function findPseudonym(
  db: Db,
  personIds: readonly PersonId[],
  home: string,
): Promise<string | undefined> {
  const row = await db.row<{ id: string }>(sql`
    select id
    from records.pseudonyms
    where person_id = any(${personIds}::uuid[]) and home = ${home}
    order by created_at, id
    limit 1`)
  return row?.id
}

/** Twice at once is once. */
export async function insertPseudonym(
  tx: Tx,
  { id, personId, home, at }: { id: string; personId: PersonId; home: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into records.pseudonyms (id, person_id, home, created_at)
    values (${id}, ${personId}, ${home}, ${at})
    on conflict (person_id, home) do nothing`)
}

/** All the pseudonyms of these rows of a person. */
export async function pseudonymsOf(db: Db, personIds: readonly PersonId[]): Promise<Pseudonym[]> {
  return db.rows<Pseudonym>(sql`
    select id, home
    from records.pseudonyms
    where person_id = any(${personIds}::uuid[])
    order by created_at, id`)
}

/**
 * The persons of today behind these numbers: a pseudonym's, or the one whose own number it is, as older statements of this address
 * bear it. In the order of the numbers; undefined when nobody of ours stands there, any more or ever.
 */
export async function personsBehind(
  db: Db,
  numbers: readonly Numbered[],
  url: string,
): Promise<(PersonId | undefined)[]> {
  const rows = await db.rows<{ personId: PersonId | null }>(sql`
    select p.canonical_id as "personId"
    from unnest(${numbers.map(({ name }) => name)}::uuid[], ${numbers.map(({ home }) => home)}::text[])
      with ordinality as n (name, home, rank)
    left join records.pseudonyms k on k.id = n.name and k.home = n.home
    left join people.published_persons p on p.id = coalesce(k.person_id, case when n.home = ${url} then n.name end)
    order by n.rank`)
  return rows.map(({ personId }) => personId ?? undefined)
}

/** Nobody knows any more whom the statements about these rows of persons are about. Gives how many pseudonyms went. */
export async function forgetPseudonyms(tx: Tx, personIds: readonly PersonId[]): Promise<number> {
  return tx.run(sql`
    delete from records.pseudonyms
    where person_id = any(${personIds}::uuid[])`)
}
