import type { Db } from '#platform/db'
import { dayOf } from '#platform/time'
import { saveAccount } from '../account-store.ts'
import { cast, type CastId } from '../cast.ts'
import { insertMembership } from '../membership-store.ts'
import { insertOrganisation } from '../organisation-store.ts'
import type { Organisation, OrganisationKind } from '../organisation.ts'
import type { Membership } from '../actor.ts'
import type { Role } from '../role.ts'
import { onlyNamed } from '../person.ts'
import { registerPerson } from '../identity/register-person.ts'
import { seededTrainees } from './seeded-trainees.ts'

export { seededTrainees }

/** The organisations of Arras and of Calais in the demo territory. SIRET numbers begin with 0000: never given to anybody. */
export const seededOrganisations = {
  afp2i: organisation(1, 'AFP2I', 'training', 'Arras'),
  plie: organisation(2, 'Artois Emploi Entreprise (PLIE)', 'prescriber', 'Arras'),
  departement: organisation(3, 'Département du Pas-de-Calais', 'public', 'Arras'),
  prochEmploi: organisation(4, 'Proch’Emploi', 'public', 'Arras'),
  crefo: organisation(5, 'CREFO', 'jury', 'Lens'),
  agefos: organisation(6, 'AGEFOS PME', 'funder', 'Lille'),
  evalpro: organisation(7, 'Évalpro Artois', 'evaluation', 'Arras'),
  territory: organisation(8, 'Territoire d’Arras et de Calais', 'public', 'Arras'),
  ateliers: organisation(9, 'Les Ateliers de la citoyenneté', 'integration', 'Calais'),
  delplanque: organisation(10, 'Boulangerie Delplanque', 'shop', 'Calais'),
  saintPierre: organisation(11, 'Crèmerie Saint-Pierre', 'shop', 'Calais'),
  grandCalais: organisation(12, 'Grand Calais Terres & Mers', 'funder', 'Calais'),
} as const

function organisation(n: number, name: string, kind: OrganisationKind, town: string): Organisation {
  return {
    id: `00000000-0000-8000-8000-${n.toString(16).padStart(12, '0')}`,
    name,
    kind,
    siret: null,
    town,
    phone: null,
    email: null,
  }
}

const places: {
  id: CastId
  organisation: keyof typeof seededOrganisations
  role: Role
}[] = [
  { id: 'claire', organisation: 'afp2i', role: 'trainer' },
  { id: 'brigitte', organisation: 'afp2i', role: 'training lead' },
  { id: 'karine', organisation: 'plie', role: 'referent' },
  { id: 'mathieu', organisation: 'evalpro', role: 'evaluator' },
  { id: 'helene', organisation: 'crefo', role: 'juror' },
  { id: 'helene', organisation: 'crefo', role: 'direction' },
  { id: 'martine', organisation: 'crefo', role: 'juror' },
  { id: 'idriss', organisation: 'crefo', role: 'juror' },
  { id: 'agnes', organisation: 'agefos', role: 'funder' },
  { id: 'paul', organisation: 'territory', role: 'steward' },
  { id: 'bruno', organisation: 'ateliers', role: 'technical supervisor' },
  { id: 'yanis', organisation: 'ateliers', role: 'courier' },
  { id: 'farida', organisation: 'ateliers', role: 'integration adviser' },
  { id: 'didier', organisation: 'ateliers', role: 'direction' },
  { id: 'nadege', organisation: 'delplanque', role: 'merchant' },
]

/** What one of the cast is to each organisation of the demo territory. */
export const seededMemberships = (id: CastId): Membership[] =>
  places
    .filter((one) => one.id === id)
    .map(({ organisation, role }) => {
      const { id: organisationId, name, kind } = seededOrganisations[organisation]
      return { organisationId, organisationName: name, organisationKind: kind, role }
    })

/** The cast, their organisations and their accounts. */
export async function seedPeople(tx: Db, now: Date): Promise<void> {
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
    const personId = cast.find((one) => one.id === id)?.personId ?? ''
    const first = places.findIndex((one) => one.id === id) === n
    await insertMembership(tx, {
      id: first ? personId : personId.replace(/..$/, 'd2'), // a place has its person's id, a second one its own
      personId,
      organisationId: seededOrganisations[organisation].id,
      role,
      fromDay: dayOf('2018-01-02'),
    })
  }
  await insertMembership(tx, {
    id: '00000000-0000-8000-8000-0000000e0001',
    personId: cast.find((one) => one.id === 'brigitte')?.personId ?? '',
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
