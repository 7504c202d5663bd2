import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '../ids.ts'

/** Remembers that this person came in with this browser. */
export async function keepDevice(tx: Tx, tokenHash: Buffer, personId: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    insert into people.devices (token_hash, person_id, known_at, used_at)
    values (${tokenHash}, ${personId}, ${at}, ${at})
    on conflict (token_hash, person_id) do update
    set used_at = excluded.used_at`)
}

/** True when whoever has this login came in with this browser before. */
export const isKnownDevice = async (db: Db, tokenHash: Buffer, login: string): Promise<boolean> =>
  (await db.row(sql`
    select 1
    from people.devices d
    join people.accounts a on a.person_id = d.person_id
    where d.token_hash = ${tokenHash} and (a.email = ${login} or a.phone = ${login})`)) !== undefined
