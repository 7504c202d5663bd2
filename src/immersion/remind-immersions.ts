import type { Ground } from '#platform/ground'
import { askAfterImmersions, type AskedElsewhere } from './after/door.ts'
import { tellDelegations } from './prescribers/door.ts'
import { askReports } from './report/door.ts'
import { remindConventions } from './signing/door.ts'

/** What is said each morning: sign, this starts in three days, this delegation ends, how was it, where do you stand. `askedElsewhere`: whom another room asks the last. Twice the same day is once. @returns how many were written to. */
export const remindImmersions = async (
  ground: Pick<Ground, 'db' | 'site'>,
  now: Date,
  askedElsewhere: AskedElsewhere = async () => [],
): Promise<number> => {
  await tellDelegations(ground.db, now)
  return (
    (await remindConventions(ground, now)) +
    (await askReports(ground, now)) +
    (await askAfterImmersions(ground, now, askedElsewhere))
  )
}
