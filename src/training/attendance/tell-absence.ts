import { referentsIn } from '#orientation'
import type { Tx } from '#platform/db'
import { tell, untell, type Notice } from '#platform/notices'
import { WEEK_MS, parisDay, writeDay } from '#platform/time'
import type { PersonId } from '#people'
import { halfWords, type HalfDay } from '../half-day.ts'
import { readSaid } from '../phone/door.ts'

/** Tells somebody that they were noted absent, and who accompanies them, without a name. */
export async function tellAbsence(
  tx: Tx,
  { id, day, half }: Pick<HalfDay, 'id' | 'day' | 'half'>,
  { personId, referentIds }: { personId: PersonId; referentIds: readonly PersonId[] },
  at: Date,
): Promise<void> {
  const when = `${writeDay(day)}, ${halfWords[half].toLowerCase()}`
  const { say, write } = (await readSaid(tx, [personId]))(personId)
  const key = `absent ${id} ${personId} ${at.toISOString()}`
  const until = new Date(at.getTime() + WEEK_MS)
  await tell(
    tx,
    [
      {
        to: personId,
        key,
        title: say.absent(`${write.day(day)}${write.comma}${say.half[half]}`),
        body: say.absentText,
        path: '/formation/aujourdhui',
        pace: 'soon',
        until,
      },
      ...referentIds.map((to): Notice => ({
        to,
        key,
        title: `Absence d’une personne que vous accompagnez : ${when}`,
        path: '/formation/suivi',
        pace: 'soon',
        until,
      })),
    ],
    at,
  )
}

/** Takes back what was told of an absence that turned out to be none, and has not left. */
export async function untellAbsence(
  tx: Tx,
  { id, groupId }: Pick<HalfDay, 'id' | 'groupId'>,
  personId: PersonId,
  at: Date,
): Promise<void> {
  const referentIds = await referentsIn(tx, groupId, [personId], parisDay(at))
  await untell(tx, [personId, ...referentIds], `absent ${id} ${personId} `)
}
