import { typo } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import type { OwnSst } from './place-store.ts'
import { sstStanding } from './sst.ts'

/** By person, what makes a session of this group needless or impossible: their valid certificate, else a session of another group to come. */
export function elsewhereOf(sessions: readonly OwnSst[], today: Day): Map<string, string> {
  const ofEach = Map.groupBy(sessions, ({ personId }) => personId)
  return new Map(
    [...ofEach].flatMap(([personId, theirs]): [string, string][] => {
      const until = theirs
        .flatMap(({ validUntil }) => validUntil ?? [])
        .toSorted()
        .at(-1)
      const next = theirs.findLast((one) => sstStanding(one, today) === 'to come')
      if (until && until >= today)
        return [[personId, typo(`certificat valable jusqu’au ${writeDate(until)}`)]]
      return next ? [[personId, typo(`session d’un autre groupe le ${writeDate(next.startsOn)}`)]] : []
    }),
  )
}
