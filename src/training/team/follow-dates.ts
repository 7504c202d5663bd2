import { readAction, readGroup, type ActionId, type GroupDates, type GroupId } from '#actions'
import { referentsIn, waitingFor } from '#orientation'
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
 * whoever wrote it: its trainees who have not left, who trains it, who waits for a place while it has not begun, who accompanies them. What is over is not
 * told. Dates that came back before anything left are told to nobody.
 */
export async function followDates(tx: Tx, { groupId, before, after, by }: Changed, at: Date): Promise<void> {
  await beginSooner(tx, groupId, before.startsOn, after.startsOn)
  const today = parisDay(at)
  const group = await readGroup(tx, groupId)
  const action = group && (await readAction(tx, group.actionId))
  if (!action || (before.endsOn < today && after.endsOn < today)) return
  const name = `${action.title}, ${group.title}`
  const isToCome = before.startsOn > today || after.startsOn > today
  const people = await peopleOf(tx, groupId, { waitFor: isToCome ? action.id : undefined }, at)
  const { trainees, waiting, trainers, referents } = people
  const saidOf = await readSaid(tx, [...trainees, ...waiting])
  const begins = `dates of group ${groupId} `
  const taken = await untell(tx, [...trainees, ...waiting, ...trainers, ...referents], begins)
  const noticeTo = (to: PersonId, path: string | null, { say, write }: Said, told: Told): Notice[] => {
    const unread = taken.find((one) => one.to === to)
    const known = unread ? readDates(unread.key.slice(begins.length)) : before
    const days = changedDays(known, after)
    if (days.length === 0 || to === by) return []
    const last = known.endsOn > after.endsOn ? known.endsOn : after.endsOn
    return [
      {
        to,
        key: `${begins}${known.startsOn} ${known.endsOn} ${at.toISOString()}`,
        title: writeDates(known, after, { say: say.group, write, what: told.what, today }),
        body: told.body,
        path,
        pace: isPressing(days, today, at) ? 'now' : 'soon',
        until: parisInstant(addDays(last, 1), '00:00'),
      },
    ]
  }
  const french: Said = { say: phoneSentences.says.fr.told, write: writerOf('fr') }
  const named = { what: name, body: name }
  const shown = action.publishedAt ? `/actions/${action.slug}` : null
  const notices = [
    ...trainees.flatMap((to) => {
      const said = saidOf(to)
      return noticeTo(to, '/moi/parcours', said, { what: said.say.group.mine, body: name })
    }),
    ...waiting.flatMap((to) => {
      const said = saidOf(to)
      return noticeTo(to, shown, said, { what: name, body: said.say.group.waiting })
    }),
    ...trainers.flatMap((to) => noticeTo(to, `/formation/${groupId}`, french, named)),
    ...referents.flatMap((to) => noticeTo(to, shown ?? '/formation/suivi', french, named)),
  ]
  await tell(tx, notices, at)
}

/** What moved, and what is said besides. */
type Told = { what: string; body: string }

/** Who is told, each once: who trains the group and accompanies somebody there, as who trains it. */
async function peopleOf(tx: Tx, groupId: GroupId, { waitFor }: { waitFor: ActionId | undefined }, at: Date) {
  const today = parisDay(at)
  const there = ({ untilDay }: { untilDay: Day | null }) => untilDay === null || untilDay >= today
  const idOf = ({ personId }: { personId: PersonId }) => personId
  const trainees = (await traineesOf(tx, groupId)).filter(there).map(idOf)
  const waiting = waitFor ? (await waitingFor(tx, waitFor)).filter((id) => !trainees.includes(id)) : []
  const personIds = (await trainersOf(tx, groupId)).filter(there).map(idOf)
  const trainers = await stillInCircle(tx, groupId, { personIds, as: ['trainer'] }, at)
  const referents = await referentsIn(tx, groupId, [...trainees, ...waiting], today)
  return { trainees, waiting, trainers, referents: referents.filter((id) => !trainers.includes(id)) }
}

/** The dates that the key of a notice says: those that its reader knew. */
function readDates(words: string): GroupDates {
  const [first = '', last = ''] = words.split(' ')
  return { startsOn: dayOf(first), endsOn: dayOf(last) }
}
