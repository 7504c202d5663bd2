import type { Ground } from '#platform/ground'
import { parisDay } from '#platform/time'
import { newId } from '#platform/id'
import { refuse } from '#platform/refusal'
import { hasAnyAccount, lockLogins, saveAccount } from '../account-store.ts'
import { insertMembership } from '../membership-store.ts'
import { insertOrganisation } from '../organisation-store.ts'
import { onlyNamed } from '../person.ts'
import { registerPerson } from '../identity/door.ts'
import { openSession, type SignedIn } from '../session/door.ts'
import { FILE } from './first-visit-key.ts'
import type { OrganisationId } from '../ids.ts'

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
    if (await hasAnyAccount(tx)) return refuse('link used or too old')
    const organisationId = newId<OrganisationId>()
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
      id: newId(),
      personId,
      organisationId,
      role: 'steward',
      fromDay: parisDay(now),
    })
    return openSession(tx, personId, device, now)
  })
}
