import { z } from 'zod'
import { writerOf, type Language } from '#platform/languages'
import { shareSentences } from './sentences.ts'

const format = z.object({
  code: z.literal('orders prepared'),
  orders: z.int(),
  shops: z.array(z.string()),
})

/** A day of somebody of a shop: how many orders they prepared. */
export type OrdersPrepared = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what is no such day. */
export function sayPrepared({ seen }: { seen: unknown }, language: Language) {
  const { title, words } = shareSentences.says[language].prepared
  const { orders, shops } = format.parse(seen)
  return { title, words: words(orders, shops.join(writerOf(language).comma)) }
}
