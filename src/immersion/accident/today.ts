import { idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeInstant } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { CONVENTIONS } from '../frame.tsx'
import { declareBy, hoursLeft, writeHoursLeft } from './deadlines.ts'
import { undeclaredAround } from './undeclared-store.ts'

/** Accidents of the people whom somebody accompanies, that nobody declared yet. */
export async function accidentsToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  const all = await undeclaredAround(db, await idsOf(db, actor.personId), own, parisDay(now))
  const [first] = all
  if (!first) return []
  const left = hoursLeft(first.happenedAt, now)
  const limit = writeInstant(declareBy(first.happenedAt))
  return [
    {
      title: writeCount(all.length, 'accident à déclarer', 'accidents à déclarer'),
      text: typo(
        left === undefined
          ? `C’était avant le ${limit} : déclarez tout de suite.`
          : `Avant le ${limit}. ${writeHoursLeft(left)}.`,
      ),
      href: `${CONVENTIONS}/${first.conventionId}/accident`,
      kind: 'do',
      isFirst: true,
    },
  ]
}
