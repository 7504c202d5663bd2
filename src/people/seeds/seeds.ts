import type { Tx } from '#platform/db'
import { dayOf } from '#platform/time'
import { asId } from '#platform/id'
import { saveAccount } from '../account-store.ts'
import { cast } from '../cast.ts'
import { insertMembership } from '../membership-store.ts'
import { insertOrganisation } from '../organisation-store.ts'
import { onlyNamed } from '../person.ts'
import { registerPerson } from '../identity/register-person.ts'
import { seededTrainees } from './seeded-trainees.ts'
import { seededOrganisations } from './seeded-organisations.ts'
import { places, seededMemberships } from './seeded-memberships.ts'
import type { MembershipId, PersonId } from '../ids.ts'

export { seededMemberships, seededOrganisations, seededTrainees }

/** The cast, their organisations and their accounts. */
export async function seedPeople(tx: Tx, now: Date): Promise<void> {
  for (const one of Object.values(seededOrganisations)) await insertOrganisation(tx, one, now)
  for (const one of cast) {
    await registerPerson(
      tx,
      { ...onlyNamed(one.givenName, one.familyName), email: one.email },
      null,
      now,
      one.personId,
    )
    await saveAccount(tx, { personId: one.personId, email: one.email, phone: null }, now)
  }
  for (const [n, { id, organisation, role }] of places.entries()) {
    const personId = cast.find((one) => one.id === id)?.personId ?? asId<MembershipId>('')
    const first = places.findIndex((one) => one.id === id) === n
    await insertMembership(tx, {
      id: asId(first ? personId : personId.replace(/..$/, 'd2')), // a place has its person's id, a second one its own
      personId: asId(personId),
      organisationId: seededOrganisations[organisation].id,
      role,
      fromDay: dayOf('2018-01-02'),
    })
  }
  await insertMembership(tx, {
    id: asId<MembershipId>('00000000-0000-8000-8000-0000000e0001'),
    personId: cast.find((one) => one.id === 'brigitte')?.personId ?? asId<PersonId>(''),
    organisationId: seededOrganisations.afp2i.id,
    role: 'editor',
    fromDay: dayOf('2018-03-01'),
  })
  for (const { id, birthDate, ...names } of [...seededTrainees.group1, ...seededTrainees.group7]) {
    await registerPerson(
      tx,
      { ...onlyNamed(names.givenName, names.familyName), birthDate, town: 'Arras', postcode: '62000' },
      null,
      now,
      id,
    )
  }
}
