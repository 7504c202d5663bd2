import { sql, type Db, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'

export async function addressOfPerson(db: Db, personId: PersonId): Promise<string | undefined> {
  const row = await db.row<{ token: string }>(sql`
    select token
    from training.calendar_addresses
    where person_id = ${sameAs(personId)}
    order by given_at desc
    limit 1`)
  return row?.token
}

/** Gives a person a new secret address; those before stop answering, whichever id they came in with. */
export async function giveAddress(tx: Tx, personId: PersonId, token: string, at: Date): Promise<void> {
  await dropAddress(tx, personId)
  await tx.run(sql`
    insert into training.calendar_addresses (person_id, token, given_at)
    values (${personId}, ${token}, ${at})
    on conflict (person_id) do update set token = excluded.token, given_at = excluded.given_at`)
}

export async function dropAddress(tx: Tx, personId: PersonId): Promise<void> {
  await tx.run(sql`
    delete from training.calendar_addresses
    where person_id = ${sameAs(personId)}`)
}

/** Whose calendar stands at this secret address, as long as they have an account. */
export async function personAtAddress(db: Db, token: string): Promise<PersonId | undefined> {
  const row = await db.row<{ person_id: PersonId }>(sql`
    select c.person_id
    from training.calendar_addresses c
    where c.token = ${token}
      and exists (
        select 1
        from people.published_accounts a
        where a.person_id = any(people.published_ids_of(c.person_id))
      )`)
  return row?.person_id
}
