import type { Db } from '#platform/db'
import { foundThere, versionOf } from '#platform/web'
import type { MarketId } from '#market'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { insertDecision, lockSettings, readSettings, type Settings } from './store.ts'

/** Changes when anything that the form of the costs shows does. */
export const versionOfSettings = ({ deliveryCents, freeFromCents, pickup }: Settings): string =>
  versionOf([deliveryCents, freeFromCents, pickup])

/** Decides what bringing costs, as a form saw it; what is so already is not decided again. Refusal: 'changed meanwhile'. */
export async function decideSettings(
  db: Db,
  { marketId, settings, seen, by }: { marketId: MarketId; settings: Settings; seen: string; by: PersonId },
  now: Date,
): Promise<{ ok: true } | Refused<'changed meanwhile'>> {
  return db.transaction(async (tx) => {
    await lockSettings(tx, marketId)
    const found = foundThere(
      versionOfSettings(await readSettings(tx, marketId)),
      versionOfSettings(settings),
      seen,
    )
    if (found === 'changed') return refuse('changed meanwhile')
    if (found === 'as seen') await insertDecision(tx, marketId, settings, by, now)
    return { ok: true }
  })
}
