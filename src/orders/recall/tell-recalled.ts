import { readMerchant, readProduct, type Merchant, type ProductId } from '#market'
import type { Db, Tx } from '#platform/db'
import { postAll, type Letter } from '#platform/mail'
import { tell, type Notice } from '#platform/notices'
import type { PersonId } from '#people'
import type { Recall } from './recall.ts'
import { reachOf } from '../news/door.ts'

type Recalled = Pick<Recall, 'id' | 'about' | 'words'> & {
  productIds: ProductId[]
  by: PersonId
  siteUrl: string
}

const TITLE = 'Un de vos produits est rappelé\u00A0: ne le vendez plus'

/** Tells each shop that sold what is called back, before its customers come back with it; whoever decided it knows. */
export async function tellRecalled(
  tx: Tx,
  { id, about, words, productIds, by, siteUrl }: Recalled,
  now: Date,
): Promise<void> {
  const shops = await shopsOf(tx, productIds)
  const reach = await reachOf(tx, shops, now)
  const notices: Notice[] = []
  const letters: Letter[] = []
  const body = `${about}.\nLes clients ont lu : ${words}\nIls peuvent vous le rapporter.`
  for (const { organisationId, slug } of shops) {
    const { keepers, letter } = reach.get(organisationId) ?? { keepers: [], letter: undefined }
    const path = `/marche/boutique?commerce=${slug}`
    for (const to of keepers.filter((one) => one !== by))
      notices.push({ to, key: `goods recalled ${id} ${slug}`, title: TITLE, body, path, pace: 'now' })
    if (letter) letters.push({ ...letter, subject: TITLE, body: `${TITLE}.\n${body}\n${siteUrl}${path}` })
  }
  if (letters.length > 0) await postAll(tx, letters, now)
  await tell(tx, notices, now)
}

async function shopsOf(db: Db, productIds: readonly ProductId[]): Promise<Merchant[]> {
  const shops = new Map<string, Merchant>()
  for (const id of productIds) {
    const product = await readProduct(db, id)
    const shop = product && (await readMerchant(db, product.merchantId))
    if (shop) shops.set(shop.id, shop)
  }
  return [...shops.values()]
}
