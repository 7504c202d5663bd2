import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { OWN_IMMERSIONS } from '../addresses.ts'
import { livedBy, type LivedRow } from './lived-store.ts'

/** A step on the path of somebody: an immersion, its reports, a hire and its contract. `ownAt`: where they read more of it themselves. */
export type Lived = { hostName: string; day: Day } & (
  | { kind: 'immersion'; toDay: Day; ownAt: string }
  | { kind: 'own report' | 'host report' | 'hired' | 'contract' }
)

/** What somebody lived at employers, in the order of the days. It asks for no right: whoever shows it does. */
export async function listLived(db: Db, personId: PersonId): Promise<Lived[]> {
  const rows = await livedBy(db, await idsOf(db, personId))
  return rows.flatMap(stepsOf).toSorted((a, b) => a.day.localeCompare(b.day))
}

function stepsOf({ id, hostName, fromDay, lastDay, ownAt, hostAt, hiredAt, startsOn }: LivedRow): Lived[] {
  const at = `${OWN_IMMERSIONS}/${id}`
  return [
    { kind: 'immersion', hostName, day: fromDay, toDay: lastDay, ownAt: at },
    ...(ownAt ? [{ kind: 'own report' as const, hostName, day: parisDay(ownAt) }] : []),
    ...(hostAt ? [{ kind: 'host report' as const, hostName, day: parisDay(hostAt) }] : []),
    ...(hiredAt ? [{ kind: 'hired' as const, hostName, day: parisDay(hiredAt) }] : []),
    ...(startsOn ? [{ kind: 'contract' as const, hostName, day: startsOn }] : []),
  ]
}
