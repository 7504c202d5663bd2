import { seeded } from '#actions'
import { seededTrainees } from '#people'
import type { Tx } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { insertRequest } from '../requests/store.ts'
import { seededPositionings } from './seeded-positionings.ts'
import { seedAdmitted } from './seed-admitted.ts'
import { seedOnTheirWay } from './seed-on-their-way.ts'

/** The positionings of both groups, and nine people on their way to the next one. */
export async function seedOrientation(tx: Tx, now: Date): Promise<void> {
  await seedAdmitted(tx, 'a01', seeded.group1, seededTrainees.group1)
  await seedAdmitted(tx, 'a07', seeded.group7, seededTrainees.group7)
  await seedOnTheirWay(tx, now)
  await insertRequest(tx, {
    id: seededPositionings.request,
    actionId: seeded.clea,
    givenName: 'Maëlle',
    familyName: 'Tournay',
    phone: '+33639980877',
    email: null,
    words: 'Je cherche une formation pour travailler chez les gens. Je suis libre le matin.',
    askedAt: parisInstant(addDays(parisDay(now), -2), '18:20'),
  })
}
