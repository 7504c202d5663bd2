import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import type { Line } from '../line.ts'
import { SHARES } from '../share-address.ts'
import type { ToldFact } from './letters.ts'
import { shopLetters } from './shop-letters.ts'
import type { Order } from '../order.ts'
import type { Share } from '../share.ts'
import { tellEachShop, type ShopToTell } from './tell-each-shop.ts'
import { tellMarket } from './tell-market.ts'

type What = { fact: ToldFact; orders: Order[]; shares: Share[]; lines: Line[]; siteUrl: string }

/**
 * Tells shops at once: whoever keeps one, as they chose; else its organisation, by e-mail or by SMS; of one that has neither, whoever runs the
 * market is told to call.
 */
export async function tellShops(
  tx: Tx,
  { fact, orders, shares, lines, siteUrl }: What,
  now: Date,
): Promise<void> {
  const words = shopLetters[fact]
  if (!words) return
  const told = orders.flatMap((order) =>
    shares
      .filter(({ orderId }) => orderId === order.id)
      .map((share) => {
        const about = { order, share, lines: lines.filter(({ shareId }) => shareId === share.id) }
        return {
          organisationId: share.organisationId,
          name: share.merchantName,
          order,
          key: `${fact} ${share.id}`,
          path: SHARES,
          notice: (language: Language) => words({ ...about, siteUrl: null }, language),
          letter: (language: Language) => words({ ...about, siteUrl }, language),
        }
      }),
  )
  const unreached = await tellEachShop(tx, told, now)
  for (const [marketId, own] of Map.groupBy(unreached, ({ order }) => order.marketId))
    await tellMarket(tx, marketId, own.map(toCall), now)
}

/** A shop that nothing reaches is called by whoever runs its market. */
const toCall = ({ key, name, notice }: Pick<ShopToTell, 'key' | 'notice'> & { name: string }) => ({
  key: `call ${key}`,
  title: `À appeler : ${name} n’a ni courriel ni mobile`,
  body: notice('fr').subject,
  path: '/marche/gestion/commandes',
  pace: 'now' as const,
})
