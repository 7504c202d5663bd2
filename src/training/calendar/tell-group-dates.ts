import { readAction, readGroup, type GroupDates, type GroupId } from '#actions'
import { referentsIn } from '#orientation'
import { stillInCircle, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { writerOf } from '#platform/languages'
import { tell, untell, type Notice } from '#platform/notices'
import { addDays, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { phoneSentences, readSaid, type Said } from '../phone/door.ts'
import { traineesOf } from '../trainee-store.ts'
import { trainersOf } from '../trainer-store.ts'
import { paceOf } from './half-day-notice.ts'

type Changed = { groupId: GroupId; before: GroupDates; after: GroupDates; by: PersonId }

/**
 * Tells those whom the dates of a group concern that they moved: its trainees who have not left, who trains it, who accompanies them; once
 * each, and not whoever wrote it. What is over is not told. Dates that came back before anything left are told to nobody.
 */
export async function tellGroupDates(
  tx: Tx,
  { groupId, before, after, by }: Changed,
  at: Date,
): Promise<void> {
  const today = parisDay(at)
  const group = await readGroup(tx, groupId)
  const action = group && (await readAction(tx, group.actionId))
  if (!action || (before.endsOn < today && after.endsOn < today)) return
  const name = `${action.title}, ${group.title}`
  const { trainees, trainers, referents } = await peopleOf(tx, groupId, at)
  const saidOf = await readSaid(tx, trainees)
  const begins = `dates of group ${groupId} `
  const taken = await untell(tx, [...trainees, ...trainers, ...referents], begins)
  const noticeTo = (to: PersonId, path: string, { say, write }: Said, what: string): Notice[] => {
    const unread = taken.find((one) => one.to === to)
    const known = unread ? readDates(unread.key.slice(begins.length)) : before
    const said = { say: say.group, write, what, today }
    return changedDays(known, after).length === 0 || to === by
      ? []
      : [
          {
            to,
            key: `${begins}${known.startsOn} ${known.endsOn} ${at.toISOString()}`,
            title: writeDates(known, after, said),
            body: name,
            path,
            pace: paceOn(changedDays(known, after), at),
            until: parisInstant(
              addDays(known.endsOn > after.endsOn ? known.endsOn : after.endsOn, 1),
              '00:00',
            ),
          },
        ]
  }
  const french: Said = { say: phoneSentences.says.fr.told, write: writerOf('fr') }
  const shown = action.publishedAt ? `/actions/${action.slug}` : '/formation/suivi'
  const notices = [
    ...trainees.flatMap((to) => noticeTo(to, '/moi/parcours', saidOf(to), saidOf(to).say.group.mine)),
    ...trainers.flatMap((to) => noticeTo(to, `/formation/${groupId}`, french, name)),
    ...referents.flatMap((to) => noticeTo(to, shown, french, name)),
  ]
  await tell(tx, notices, at)
}

/** Who is told, each in one place: the first that they hold. */
async function peopleOf(tx: Tx, groupId: GroupId, at: Date) {
  const today = parisDay(at)
  const there = ({ untilDay }: { untilDay: Day | null }) => untilDay === null || untilDay >= today
  const idOf = ({ personId }: { personId: PersonId }) => personId
  const trainees = (await traineesOf(tx, groupId)).filter(there).map(idOf)
  const personIds = (await trainersOf(tx, groupId)).filter(there).map(idOf)
  const trainers = await stillInCircle(tx, groupId, { personIds, as: ['trainer'] }, at)
  const referents = new Set<PersonId>()
  for (const one of trainees) for (const id of await referentsIn(tx, groupId, one, today)) referents.add(id)
  return { trainees, trainers, referents: [...referents].filter((id) => !trainers.includes(id)) }
}

const readDates = (words: string): GroupDates => {
  const [first = '', last = ''] = words.split(' ')
  return { startsOn: dayOf(first), endsOn: dayOf(last) }
}

/** The days that are another one now. */
const changedDays = (before: GroupDates, after: GroupDates): Day[] =>
  (['startsOn', 'endsOn'] as const).flatMap((one) =>
    before[one] === after[one] ? [] : [before[one], after[one]],
  )

/** At once where a day of this week moved. */
function paceOn(days: readonly Day[], at: Date): Notice['pace'] {
  const [first] = days.filter((day) => day >= parisDay(at)).toSorted()
  return first ? paceOf(parisInstant(first, '00:00').getTime(), at) : 'soon'
}

type Writes = { say: Said['say']['group']; write: Said['write']; what: string; today: Day }

/** What moved, with the day before and the day now; the year is written when it is not ours. */
function writeDates(before: GroupDates, after: GroupDates, { say, write, what, today }: Writes): string {
  const on = (day: Day) => (day.slice(0, 4) === today.slice(0, 4) ? write.day(day) : write.fullDay(day))
  const span = ({ startsOn, endsOn }: GroupDates) => say.span(write.date(startsOn), write.date(endsOn))
  if (before.startsOn === after.startsOn) return say.ends(what, on(after.endsOn), on(before.endsOn))
  if (before.endsOn === after.endsOn) return say.starts(what, on(after.startsOn), on(before.startsOn))
  return say.dates(what, span(after), span(before))
}
