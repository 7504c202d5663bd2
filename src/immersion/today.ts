import type { Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { findDesk } from './access.ts'
import { accidentsToday } from './accident/door.ts'
import { declaredToday } from './declare/door.ts'
import { conventionsToday } from './follow/door.ts'
import { hostsToday } from './hosts/door.ts'
import { offersToday } from './hosting/door.ts'
import { proposalsToday } from './matching/door.ts'
import { needsToday } from './needs/door.ts'
import { pastToday } from './past/door.ts'
import { askedCallsToday, halfDaysToday, unnotedToday } from './period/door.ts'
import { delegationsToday } from './prescribers/door.ts'
import { unfollowedToday } from './unfollowed/door.ts'

/** What immersions and employers ask of somebody today: accidents, immersions that nobody follows, who asks for a call, half-days that nobody noted or agreed on, then conventions that wait, a right to prescribe that is over, and lines of lists to answer. */
export async function immersionToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const desk = await findDesk(db, actor)
  if (!desk) return []
  const all = [
    accidentsToday(db, actor, now),
    unfollowedToday(db, actor, now),
    askedCallsToday(db, actor, now),
    unnotedToday(db, actor, now),
    halfDaysToday(db, actor, now),
    conventionsToday(db, actor, now),
    delegationsToday(db, desk, now),
    declaredToday(db, desk),
    offersToday(db, desk, now),
    proposalsToday(db, desk, now),
    needsToday(db, desk, now),
    pastToday(db, desk, now),
    hostsToday(db, desk),
  ]
  return (await Promise.all(all)).flat()
}
