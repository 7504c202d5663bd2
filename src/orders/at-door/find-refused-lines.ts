import { placeOfShop, type RefusedGoods } from '#delivery'
import { merchantsOf } from '#market'
import type { Tx } from '#platform/db'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import { replacementsOfOrder } from '../replacement-store.ts'
import { linesOf, sharesOf } from '../share-store.ts'

type Found = { line: Line; why: RefusedGoods['why'] }

/**
 * The lines of goods that a door did not take: couriers know them by the name that they read, where they collected them. `unknown`: names that
 * no line has, or that two lines have in one place.
 */
export async function findRefusedLines(
  tx: Tx,
  order: Order,
  goods: readonly RefusedGoods[],
  now: Date,
): Promise<{ found: Found[]; unknown: string[] }> {
  const lines = await linesOf(tx, [order.id])
  const taken = (await replacementsOfOrder(tx, order.id)).filter(({ answer }) => answer === 'yes')
  const placeOf = await placesOf(tx, order, now)
  const isNamed = (line: Line, label: string) =>
    line.name === label || taken.some((one) => one.lineId === line.id && one.name === label)
  const found: Found[] = []
  const unknown: string[] = []
  for (const { label, placeId, why } of goods) {
    const named = lines.filter((one) => isNamed(one, label))
    const here = named.length > 1 ? named.filter((one) => placeOf(one) === placeId) : named
    const [line] = here
    if (line && here.length === 1) found.push({ line, why })
    else unknown.push(label)
  }
  return { found, unknown }
}

/** Where the bike collected each line. */
async function placesOf(tx: Tx, order: Order, now: Date): Promise<(line: Line) => string | undefined> {
  const shares = await sharesOf(tx, [order.id])
  const shops = await merchantsOf(
    tx,
    shares.map((one) => one.organisationId),
  )
  const places = new Map<string, string>()
  for (const { id, merchantId } of shares) {
    const shop = shops.find((one) => one.id === merchantId)
    if (shop) places.set(id, await placeOfShop(tx, order.hubId, shop, now))
  }
  return ({ shareId }) => places.get(shareId)
}
