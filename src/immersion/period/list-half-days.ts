import { fullName, idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { chez, typo, writeCount, writeList } from '#platform/i18n'
import { parisDay, writeDate, writeDay, type Day } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { halfWords, halvesIn } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { begunAround, type Begun } from './presence-store.ts'
import { isApart, unnotedBefore, wordsOf } from './presence.ts'

/** What half-days ask of who accompanies people, on their first page: those of which a host and a person do not say the same, then those that nobody noted. */
export async function halfDaysToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  if (own.length === 0) return []
  const on = parisDay(now)
  const begun = await begunAround(db, { mine: await idsOf(db, actor.personId), own, on })
  const all = begun.map((one): Told => ({ one, halves: halvesOf(one) }))
  return [...all.flatMap(apartCard), ...unnotedCard(all, on)]
}

type Told = { one: Begun; halves: ReturnType<typeof halvesOf> }

const halvesOf = ({ timetable, fromDay, lastDay, said }: Begun) =>
  halvesIn(timetable, fromDay, lastDay).map((half) => ({ ...half, words: wordsOf(half, said) }))

/** Until they decide. */
function apartCard({ one, halves }: Told): Card[] {
  const apart = halves.filter(isApart)
  if (apart.length === 0) return []
  const when = writeList(apart.map(({ day, half }) => `${writeDay(day)}, ${halfWords[half]}`))
  return [
    {
      title: typo(`${one.hostName} et ${fullName(one)} ne disent pas la même chose : ${when}`),
      text: 'Appelez, puis notez.',
      href: `${CONVENTIONS}/${one.conventionId}#presences`,
      kind: 'do',
    },
  ]
}

/** Of the days before, of immersions under way or just ended: they count neither as there nor as absent. */
function unnotedCard(all: readonly Told[], on: Day): Card[] {
  const waiting = all
    .map(({ one, halves }) => ({ one, count: unnotedBefore(halves, on) }))
    .filter(({ count }) => count > 0)
  const [first] = waiting
  if (!first) return []
  const { one } = first
  const more = waiting.length - 1
  const others = more > 0 ? `, et ${writeCount(more, 'autre immersion', 'autres immersions')}` : ''
  return [
    {
      title: writeCount(
        waiting.reduce((sum, { count }) => sum + count, 0),
        'demi-journée n’est pas notée',
        'demi-journées ne sont pas notées',
      ),
      text: typo(
        `${fullName(one)} ${chez(one.hostName)}, ${one.lastDay < on ? `finie le ${writeDate(one.lastDay)}` : 'en cours'}${others}.`,
      ),
      href: `${CONVENTIONS}/${one.conventionId}#presences`,
      kind: 'do',
    },
  ]
}
