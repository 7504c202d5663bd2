import type { Db, Tx } from '#platform/db'
import { foundThere, versionOf } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import type { Actor } from '../actor.ts'
import { openFile } from '../access/door.ts'
import { lockPerson, readPerson, updatePerson } from '../person-store.ts'
import type { Identity, Person } from '../person.ts'
import type { PersonId } from '../ids.ts'

/** The file of somebody whose identity this reader may correct (ACCESS.md, writes on identity); undefined for everybody else. */
export async function openIdentity(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  now: Date,
): Promise<Person | undefined> {
  const right = await openFile(tx, actor, personId, 'identity', { code: 'identity' }, now)
  return right?.writes ? readPerson(tx, personId) : undefined
}

export type IdentityRefusal = 'not yours' | 'born after today' | 'changed meanwhile'

/** What of a person the form shows, as a version. */
export const versionOfIdentity = (person: Identity): string => {
  const { givenName, familyName, usageName, birthDate, phone, email, town, postcode } = person
  return versionOf([givenName, familyName, usageName, birthDate, phone, email, town, postcode])
}

/** Completes or corrects who somebody is: what lists forgot or misspelt. How they sign in is theirs alone, and stays. */
export async function correctIdentity(
  db: Db,
  what: { personId: PersonId; identity: Identity; today: string; seen: string },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<IdentityRefusal>> {
  const { personId, identity, today, seen } = what
  if (identity.birthDate && identity.birthDate > today) return refuse('born after today')
  return db.transaction(async (tx) => {
    const person = await openIdentity(tx, actor, personId, now)
    if (!person) return refuse('not yours')
    await lockPerson(tx, person.id)
    const current = await readPerson(tx, person.id)
    const found = current && foundThere(versionOfIdentity(current), versionOfIdentity(identity), seen)
    if (found === 'same') return { ok: true }
    if (found !== 'as seen') return refuse('changed meanwhile')
    await updatePerson(tx, person.id, identity)
    return { ok: true }
  })
}
