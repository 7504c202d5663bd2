import type { Db } from '#platform/db'
import type { Actor } from './actor.ts'
import { openFile } from './open-file.ts'
import { readPerson, updatePerson } from './person-store.ts'
import type { Identity, Person } from './person.ts'

/** The file of somebody whose identity this reader may correct (ACCESS.md, writes on identity); undefined for everybody else. */
export async function openIdentity(
  tx: Db,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<Person | undefined> {
  const right = await openFile(tx, actor, personId, 'identity', 'Compléter ou corriger l’identité', now)
  return right?.writes ? readPerson(tx, personId) : undefined
}

export type IdentityRefusal = 'not yours' | 'born after today'

/** Completes or corrects who somebody is: what lists forgot or misspelt. How they sign in is theirs alone, and stays. */
export async function correctIdentity(
  db: Db,
  { personId, identity, today }: { personId: string; identity: Identity; today: string },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: IdentityRefusal }> {
  if (identity.birthDate && identity.birthDate > today) return { ok: false, refusal: 'born after today' }
  return db.transaction(async (tx) => {
    const person = await openIdentity(tx, actor, personId, now)
    if (!person) return { ok: false, refusal: 'not yours' }
    await updatePerson(tx, person.id, identity)
    return { ok: true }
  })
}
