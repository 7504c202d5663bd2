import { granted } from '#platform/refusal'
import { readGroup, seeded, type GroupId } from '#actions'
import { cast, seededOrganisations, seededTrainees, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { dayOf, parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { appointTrainer, enrolTrainee } from '../team/enrol-trainee.ts'
import { seedCalendar } from './seed-calendar.ts'
import { seedWork } from './seed-work.ts'

const claire = cast.find((one) => one.id === 'claire')?.personId ?? asId<PersonId>('')

/** The two groups of the demo: who trains them, and their trainees. */
export async function seedTraining(tx: Tx, now: Date): Promise<void> {
  const organisationId = seededOrganisations.afp2i.id
  granted(
    await appointTrainer(tx, {
      groupId: seeded.group1,
      personId: claire,
      organisationId,
      fromDay: dayOf('2018-04-01'),
    }),
  )
  granted(
    await appointTrainer(tx, {
      groupId: seeded.group7,
      personId: claire,
      organisationId,
      fromDay: parisDay(now),
    }),
  )
  await enrolAll(tx, seeded.group1, seededTrainees.group1, now)
  await enrolAll(tx, seeded.group7, seededTrainees.group7, now)
  await seedCalendar(tx, now)
  await seedWork(tx, now)
}

async function enrolAll(
  tx: Tx,
  groupId: GroupId,
  trainees: readonly { id: PersonId }[],
  at: Date,
): Promise<void> {
  const group = await readGroup(tx, groupId)
  if (!group) throw new Error('seed the actions first')
  for (const { id } of trainees)
    await enrolTrainee(tx, { groupId, personId: id, fromDay: group.startsOn, at })
}
