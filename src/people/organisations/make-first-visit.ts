import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '#platform/ground'
import { parisDay } from '#platform/time'
import { hasAnyAccount, lockLogins, saveAccount } from '../account-store.ts'
import { insertMembership } from '../membership-store.ts'
import { insertOrganisation } from '../organisation-store.ts'
import { onlyNamed } from '../person.ts'
import { registerPerson } from '../identity/door.ts'
import { hashOf, newToken, sameHash, openSession, type SignedIn } from '../sign-in/door.ts'

const FILE = 'premiere-visite.key'

/** The key of the first visit, kept in the data folder: whoever can read that folder may open an empty territory. */
export function openFirstVisit(dataDir: string): string {
  const file = join(dataDir, FILE)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  mkdirSync(dataDir, { recursive: true })
  const key = newToken()
  writeFileSync(file, key, { mode: 0o600 })
  return key
}

/** True while the territory has no account and this is the key of its first visit. */
export async function isFirstVisit(ground: Ground, key: string): Promise<boolean> {
  const file = join(ground.site.dataDir, FILE)
  if (!existsSync(file) || !sameHash(hashOf(readFileSync(file, 'utf8')), hashOf(key))) return false
  return !(await hasAnyAccount(ground.db))
}

type First = { givenName: string; familyName: string; email: string; organisation: string }

/** Opens the territory: its first organisation, and its first person, who steers it. */
export async function makeFirstVisit(
  ground: Ground,
  first: First,
  device: string,
  now: Date,
): Promise<SignedIn> {
  return ground.db.transaction(async (tx): Promise<SignedIn> => {
    await lockLogins(tx, [FILE]) // of several presses at once, one opens
    if (await hasAnyAccount(tx)) return { ok: false, refusal: 'link used or too old' }
    const organisationId = randomUUID()
    const base = { siret: null, town: null, phone: null, email: null }
    await insertOrganisation(
      tx,
      { id: organisationId, name: first.organisation, kind: 'public', ...base },
      now,
    )
    const personId = await registerPerson(
      tx,
      { ...onlyNamed(first.givenName, first.familyName), email: first.email },
      null,
      now,
    )
    await saveAccount(tx, { personId, email: first.email, phone: null }, now)
    await insertMembership(tx, {
      id: randomUUID(),
      personId,
      organisationId,
      role: 'steward',
      fromDay: parisDay(now),
    })
    return openSession(tx, personId, device, now)
  })
}
