import { onlyNamed, registerPerson, seededOrganisations, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, dayOf, parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { writeAccompaniment } from '../accompanying/door.ts'
import { karine, brigitte, id, seededPositionings } from './seeded-positionings.ts'
import { morning, seedOne, seedDecision } from './seed-positioning.ts'
import { seedMeeting } from './seed-meeting.ts'
import { seedInterview } from './seed-interview.ts'

const onTheirWay = [
  ['Lydie', 'Masson', '1987-06-11', 22],
  ['Samuel', 'Tison', '1995-01-20', 3],
  ['Nora', 'Belkacem', '1990-09-05', 25],
  ['Sophie', 'Warembourg', '1983-12-17', 24],
  ['Irina', 'Popescu', '1979-04-02', 30],
  ['Jessica', 'Flament', '1992-07-08', 41],
  ['Marie-Ange', 'Toulotte', '1975-10-30', 40],
  ['Grégory', 'Ansart', '1988-02-25', 44],
  ['Aminata', 'Cissé', '1993-05-14', 43],
] as const

export async function seedOnTheirWay(tx: Tx, now: Date): Promise<void> {
  const today = parisDay(now)
  for (const [i, [givenName, familyName, born, ago]] of onTheirWay.entries()) {
    const personId = asId<PersonId>(`00000000-0000-8000-8000-000000a08${String(i + 1).padStart(3, '0')}`)
    const phone = `+336399801${String(80 + i)}`
    const who = {
      ...onlyNamed(givenName, familyName),
      birthDate: dayOf(born),
      phone,
      town: 'Arras',
      postcode: '62000',
    }
    const positionedOn = addDays(today, -ago)
    await registerPerson(tx, who, karine, morning(positionedOn), personId)
    const comment = i === 0 ? 'Souhaite travailler auprès de personnes âgées.' : undefined
    await seedOne(tx, {
      id: id('a08', i + 1),
      personId,
      positionedOn,
      ofPlie: i !== 6,
      ...(comment ? { comment } : {}),
    })
  }
  await seedMeeting(tx, today)
  await seedInterview(tx, addDays(today, -5))
  const made = { on: addDays(today, -19), by: brigitte }
  await seedDecision(tx, id('a08', 6), { state: 'waiting', rank: 1, why: null, made })
  await seedDecision(tx, id('a08', 7), { state: 'waiting', rank: 2, why: null, made })
  const why = 'Projet à préciser : une immersion d’abord.'
  await seedDecision(tx, id('a08', 8), { state: 'refused', why, made })
  // the PLIE goes on with whom the commission sent towards an immersion
  await writeAccompaniment(tx, {
    id: seededPositionings.accompanied,
    personId: asId<PersonId>('00000000-0000-8000-8000-000000a08008'),
    referentId: karine,
    organisationId: seededOrganisations.plie.id,
    fromDay: made.on,
  })
  const left = { state: 'withdrawn', withdrawal: 'found a job', why: 'CDI', made } as const
  await seedDecision(tx, id('a08', 9), left)
}
