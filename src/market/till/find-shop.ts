import { FileRefused, type Given } from '#platform/imports'
import type { Db } from '#platform/db'
import type { Merchant } from '../merchant.ts'
import type { Market } from '../market-store.ts'
import { listMerchants } from '../merchant-store.ts'
import { countProductsOf, shopsWithCodes } from './shop-clues-store.ts'
import { named, titlesOf, ofTrade } from './shops-named.ts'

/**
 * The shop of these markets that a till's export is about: the one named (`slug`), else the one that has these codes already, whose name stands in the
 * titles or in the name of the file, or the only one of that trade, those without products first.
 * @throws FileRefused when it could be several, or none.
 */
export async function findShop(
  db: Db,
  markets: readonly Market[],
  given: Given,
  { slug, codes }: { slug: string | null; codes: string[] },
): Promise<Merchant> {
  const shops = (await Promise.all(markets.map(({ id }) => listMerchants(db, id)))).flat()
  if (shops.length === 0)
    throw new FileRefused('Aucun commerce n’est connu : importez les commerçants d’abord.')
  if (slug) {
    const wanted = shops.find((shop) => shop.slug === slug)
    if (wanted) return wanted
    throw new FileRefused(`Ce commerce n’est pas connu : « ${slug} ».`)
  }
  const [known] = (await shopsWithCodes(db, codes)).filter((id) => shops.some((one) => one.id === id))
  const byCodes = shops.filter((one) => known === one.id)
  for (const found of [
    byCodes,
    named(shops, titlesOf(given)),
    named(shops, given.name),
    ofTrade(shops, given.name),
  ]) {
    const kept = found.length > 1 ? await withoutProducts(db, found) : found
    const [only, other] = kept
    if (only && !other) return only
  }
  throw new FileRefused(
    'On ne sait pas de quel commerce est ce fichier. Mettez le nom du commerce dans le nom du fichier, puis recommencez.',
  )
}

async function withoutProducts(db: Db, shops: readonly Merchant[]): Promise<Merchant[]> {
  const counts = await countProductsOf(
    db,
    shops.map((one) => one.id),
  )
  const bare = shops.filter((one) => !counts.get(one.id))
  return bare.length > 0 ? bare : [...shops]
}
