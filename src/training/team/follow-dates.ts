import { readAction, readGroup, type GroupDates, type GroupId } from '#actions'
import { referentsIn } from '#orientation'
import { stillInCircle, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { writerOf } from '#platform/languages'
import { tell, untell, type Notice } from '#platform/notices'
import { addDays, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { phoneSentences, readSaid, type Said } from '../phone/door.ts'
import { beginSooner, traineesOf } from '../trainee-store.ts'
import { trainersOf } from '../trainer-store.ts'
import { changedDays, isPressing, writeDates } from './group-dates.ts'

type Changed = { groupId: GroupId; before: GroupDates; after: GroupDates; by: PersonId }

/**
 * The dates of a group moved: nobody who begins with it is missing from its first sheets, and those whom it concerns are told, once each and not
 * whoever wrote it: its trainees who have not left, who trains it, who accompanies them. What is over is not told. Dates that came back before
 * anything left are told to nobody.
 */
export async function followDates(tx: Tx, { groupId, before, after, by }: Changed, at: Date): Promise<void> {
  await beginSooner(tx, groupId, before.startsOn, after.startsOn)
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
    const days = changedDays(known, after)
    if (days.length === 0 || to === by) return []
    const last = known.endsOn > after.endsOn ? known.endsOn : after.endsOn
    return [
      {
        to,
        key: `${begins}${known.startsOn} ${known.endsOn} ${at.toISOString()}`,
        title: writeDates(known, after, { say: say.group, write, what, today }),
        body: name,
        path,
        pace: isPressing(days, today, at) ? 'now' : 'soon',
        until: parisInstant(addDays(last, 1), '00:00'),
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

/** Who is told; who trains the group and accompanies somebody there, as who trains it. */
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

/** The dates that the key of a notice says: those that its reader knew. */
function readDates(words: string): GroupDates {
  const [first = '', last = ''] = words.split(' ')
  return { startsOn: dayOf(first), endsOn: dayOf(last) }
}
