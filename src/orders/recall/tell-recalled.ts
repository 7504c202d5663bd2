import { merchantsSelling, type ProductId } from '#market'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import type { PersonId } from '#people'
import type { Recall } from './recall.ts'
import { tellEachShop } from '../news/door.ts'
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
  const shops = await merchantsSelling(tx, productIds)
  const told = shops.map(({ organisationId, slug }) => {
    const path = `/marche/boutique?commerce=${slug}`
    const notice = (language: Language) => recalledLetter({ about, words }, language)
    return {
      organisationId,
      key: `goods recalled ${id} ${slug}`,
      path,
      by,
      notice,
      letter: (language: Language) => {
        const { subject, body } = notice(language)
        return { subject, body: `${subject}.\n${body}\n${siteUrl}${path}` }
      },
    }
  })
  await tellEachShop(tx, told, now)
}

/** What was recalled, and what customers read of it, as it was written; the rest in the language of who keeps the shop. */
function recalledLetter({ about, words }: Pick<Recalled, 'about' | 'words'>, language: Language) {
  const letter = letterWordsOf(language)
  const { subject, read, bringBack } = letter.say.recalled
  return letterIn(letter.language, subject, [`${about}.`, read(words), bringBack])
}
