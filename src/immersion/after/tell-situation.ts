import { granted } from '#platform/refusal'
import type { Db } from '#platform/db'
import { lockConvention } from '../convention/door.ts'
import { sayHired } from '../hire/door.ts'
import type { ConventionId } from '../ids.ts'
import type { Moment } from './moment.ts'
import { insertSituation, situationsOf } from './situation-store.ts'
import { nextPress, type Heard, type Told } from './situation.ts'

type Telling = { told: Told; heard: Heard; saidName: string; now: Date }

/**
 * Keeps one press of the person, what was heard by telephone, or what they said to a training. The same words again are once; the last line counts.
 * What the person said here by themselves stays: nobody writes over it. Who works where they had their immersion was hired there.
 */
export const tellSituation = (
  db: Db,
  what: { conventionId: ConventionId; moment: Moment },
  { told, heard, saidName, now }: Telling,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, what.conventionId)
    if (!one) return false
    const before = (await situationsOf(tx, one.id)).find(({ moment }) => moment === what.moment)
    if (before?.heardBy === 'person' && heard.heardBy !== 'person') return false
    if (before && heard.heardBy === 'training') return false
    const isSame =
      before?.situation === told.situation &&
      before.contract === told.contract &&
      before.since === told.since &&
      before.heardBy === heard.heardBy
    if (!isSame) await insertSituation(tx, what, { ...told, ...heard }, now)
    if (told.situation === 'hired here' && !nextPress(told))
      granted(
        await sayHired(tx, one.id, {
          saidBy: heard.heardBy === 'referent' ? 'referent' : 'person',
          saidName,
          now,
        }),
      )
    return true
  })
