import type { Shop } from '#market'
import { writerOf, type Language } from '#platform/languages'
import type { Day } from '#platform/time'
import { depositStop } from '../deposit.ts'
import { waySentences } from './way/sentences.ts'

/** Why shops cannot leave their goods at the hub in time for a slot, as a customer reads it; undefined when they can. */
export function depositRefusal(
  shops: readonly { shop: Shop }[],
  slot: { day: Day; from: Date },
  now: Date,
  language: Language = 'fr',
): string | undefined {
  const stop = depositStop(shops, slot, now)
  const say = waySentences.says[language]
  if (stop === undefined || stop === 'no time') return stop && say.noTime
  return say.shopOpens(stop.shop, writerOf(language).clock(stop.opens))
}
