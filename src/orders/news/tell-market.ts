import { readMarket, type MarketId } from '#market'
import { professionals, type Role } from '#people'
import type { Tx } from '#platform/db'
import { tell, type Notice } from '#platform/notices'
import { parisDay } from '#platform/time'

const running: Role[] = ['market keeper', 'technical supervisor', 'direction']

/** Tells whoever runs a market. */
export async function tellMarket(
  tx: Tx,
  marketId: MarketId,
  said: Omit<Notice, 'to'>,
  now: Date,
): Promise<void> {
  const market = await readMarket(tx, marketId)
  if (!market) return
  const people = new Set<string>()
  for (const role of running)
    for (const { personId } of await professionals(tx, role, parisDay(now), market.organisationId))
      people.add(personId)
  await tell(
    tx,
    [...people].map((to) => ({ ...said, to })),
    now,
  )
}
