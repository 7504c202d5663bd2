import { readMerchant, readProduct, type Merchant, type ProductId } from '#market'
import type { Db, Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { postAll, type Letter } from '#platform/mail'
import { tell, type Notice } from '#platform/notices'
import type { PersonId } from '#people'
import type { Recall } from './recall.ts'
import { reachOf } from '../news/door.ts'
import { letterWordsOf } from '../shop/door.ts'
import { letterIn } from '../words/door.ts'

type Recalled = Pick<Recall, 'id' | 'about' | 'words'> & {
  productIds: ProductId[]
  by: PersonId
  siteUrl: string
}

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
  for (const { organisationId, slug } of shops) {
    const { keepers, letter } = reach.get(organisationId) ?? { keepers: [], letter: undefined }
    const path = `/marche/boutique?commerce=${slug}`
    for (const { to, language } of keepers.filter((one) => one.to !== by)) {
      const { subject: title, body } = recalledLetter({ about, words }, language)
      notices.push({ to, key: `goods recalled ${id} ${slug}`, title, body, path, pace: 'now' })
    }
    if (!letter) continue
    const { subject, body } = recalledLetter({ about, words }, letter.language)
    letters.push({ ...letter.by, subject, body: `${subject}.\n${body}\n${siteUrl}${path}` })
  }
  if (letters.length > 0) await postAll(tx, letters, now)
  await tell(tx, notices, now)
}

/** What was recalled, and what customers read of it, as it was written; the rest in the language of who keeps the shop. */
function recalledLetter({ about, words }: Pick<Recalled, 'about' | 'words'>, language: Language) {
  const letter = letterWordsOf(language)
  const { subject, read, bringBack } = letter.say.recalled
  return letterIn(letter.language, subject, [`${about}.`, read(words), bringBack])
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
