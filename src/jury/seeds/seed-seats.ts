import { seeded } from '#actions'
import { cast, seededOrganisations, seededTrainees, type CastId, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { asId, type Naming } from '#platform/id'
import { parisDay } from '#platform/time'
import { insertCandidate } from '../candidate-store.ts'
import { insertJury, type NewJury } from '../jury-store.ts'
import { seatJurors, type PlannedJuror } from '../plan/plan-jury.ts'
import type { JurorId } from '../ids.ts'

/** Who somebody of the cast is. */
export const personOf = (id: CastId) => cast.find((one) => one.id === id)?.personId ?? asId<PersonId>('')

export const seats = [
  { who: 'helene', name: 'Hélène Dubrulle', college: 'professionals', part: 'president' },
  { who: 'martine', name: 'Martine Poulain', college: 'employers', part: 'member' },
  { who: 'idriss', name: 'Idriss Kaboré', college: 'employers', part: 'member' },
] as const

/** A jury with its three jurors and the thirteen candidates of its group; gives the ids of the jurors, in the order of seats. */
export async function seedJuryOf(
  tx: Tx,
  jury: Omit<NewJury, 'organiserId' | 'readFrom'>,
  at: Date,
): Promise<[string, string, string]> {
  const whole = { ...jury, organiserId: seededOrganisations.crefo.id, readFrom: null }
  await insertJury(tx, whole, personOf('brigitte'), at)
  const people = jury.groupId === seeded.group1 ? seededTrainees.group1 : seededTrainees.group7
  for (const [n, { id }] of people.entries()) await insertCandidate(tx, jury.id, id, n + 1)
  const id: Naming<[n: number]> = (n) => asId(`${jury.id.slice(0, -2)}${n + 1}${jury.id.slice(-1)}`)
  const jurors = seats.map(({ who, ...seat }, n): PlannedJuror => ({
    ...seat,
    id: id<JurorId>(n),
    personId: personOf(who),
  }))
  await seatJurors(tx, whole, jurors, parisDay(at))
  return [id(0), id(1), id(2)]
}
