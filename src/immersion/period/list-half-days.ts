import { fullName, idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount, writeList } from '#platform/i18n'
import { parisDay, writeDate, writeDay, type Day } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { halfWords, halvesIn } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { apartAround, begunAround, type Begun } from './presence-store.ts'

async function aroundOf(db: Db, actor: Actor, now: Date) {
  const own = ownOf(actor).map(({ id }) => id)
  return own.length === 0 ? undefined : { mine: await idsOf(db, actor.personId), own, on: parisDay(now) }
}

/** Half-days of which a host and a person do not say the same, on the first page of who accompanies them, until they decide. */
export async function apartToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const around = await aroundOf(db, actor, now)
  const all = around ? await apartAround(db, around) : []
  return [...Map.groupBy(all, ({ conventionId }) => conventionId)].flatMap(([id, halves]): Card[] => {
    const [first] = halves
    if (!first) return []
    const when = writeList(halves.map(({ day, half }) => `${writeDay(day)}, ${halfWords[half]}`))
    return [
      {
        title: typo(`${first.hostName} et ${fullName(first)} ne disent pas la même chose : ${when}`),
        text: 'Appelez, puis notez.',
        href: `${CONVENTIONS}/${id}#presences`,
        kind: 'do',
      },
    ]
  })
}

/** Half-days of the days before that nobody noted, of immersions under way or just ended: they count neither as there nor as absent. */
export async function unnotedDaysToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const around = await aroundOf(db, actor, now)
  const all = around ? await begunAround(db, around) : []
  const on = parisDay(now)
  const waiting = all.map((one) => ({ one, count: countUnnoted(one, on) })).filter(({ count }) => count > 0)
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
        `${fullName(one)} chez ${one.hostName}, ${one.lastDay < on ? `finie le ${writeDate(one.lastDay)}` : 'en cours'}${others}.`,
      ),
      href: `${CONVENTIONS}/${one.conventionId}#presences`,
      kind: 'do',
    },
  ]
}

const countUnnoted = ({ timetable, fromDay, lastDay, noted }: Begun, on: Day): number =>
  halvesIn(timetable, fromDay, lastDay).filter(
    ({ day, half }) => day < on && !noted.includes(`${day} ${half}`),
  ).length
