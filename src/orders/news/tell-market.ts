import { readMarket, type MarketId } from '#market'
import { professionalsOf, type Role } from '#people'
import type { Tx } from '#platform/db'
import { tell, type Notice } from '#platform/notices'
import { parisDay } from '#platform/time'

const running: Role[] = ['market keeper', 'technical supervisor', 'direction']

/** Tells whoever runs a market. */
export async function tellMarket(
  tx: Tx,
  marketId: MarketId,
  all: readonly Omit<Notice, 'to'>[],
  now: Date,
): Promise<void> {
  const market = await readMarket(tx, marketId)
  if (!market) return
  const people = await professionalsOf(tx, running, parisDay(now), [market.organisationId])
  await tell(
    tx,
    people.flatMap(({ personId: to }) => all.map((said) => ({ ...said, to }))),
    now,
  )
}
