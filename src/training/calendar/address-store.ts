import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'

export async function addressOfPerson(db: Db, personId: PersonId): Promise<string | undefined> {
  const row = await db.row<{ token: string }>(sql`
    select token
    from training.calendar_addresses
    where person_id = ${personId}`)
  return row?.token
}

/** Gives a person a new secret address; the one before stops answering. */
export async function giveAddress(tx: Tx, personId: PersonId, token: string, at: Date): Promise<void> {
  await tx.run(sql`
    insert into training.calendar_addresses (person_id, token, given_at)
    values (${personId}, ${token}, ${at})
    on conflict (person_id) do update set token = excluded.token, given_at = excluded.given_at`)
}

export async function dropAddress(tx: Tx, personId: PersonId): Promise<void> {
  await tx.run(sql`
    delete from training.calendar_addresses
    where person_id = ${personId}`)
}

/** Whose calendar stands at this secret address. */
export async function personAtAddress(db: Db, token: string): Promise<PersonId | undefined> {
  const row = await db.row<{ person_id: PersonId }>(sql`
    select person_id
    from training.calendar_addresses
    where token = ${token}`)
  return row?.person_id
}
