import type { Group } from '#actions'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { mayBeAsked } from './due.ts'
import { countSilent, type Silent } from './silent-store.ts'

/** '2 personnes n’ont pas répondu'. */
export const saySilent = (count: number): string =>
  `${writeCount(count, 'personne')} n’${count > 1 ? 'ont' : 'a'} pas répondu`

/** Who is to be called in those of these groups that ended lately enough; nothing is asked of the others. */
export async function silentIn(db: Db, groups: readonly Group[], now: Date): Promise<Silent> {
  const today = parisDay(now)
  const ids = groups.filter(({ endsOn }) => mayBeAsked(endsOn, today)).map(({ id }) => id)
  return ids.length > 0 ? countSilent(db, ids, today) : { of: new Map(), people: 0 }
}
