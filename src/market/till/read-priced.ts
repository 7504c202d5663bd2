import { readDecimal } from '#platform/sheets'
import { readPack } from '../draft/door.ts'
import type { Pack } from '../price.ts'

/** A price that says what it is the price of, cents of one of these packs. */
export type Priced = { cents: number; pack: Pack }

const PRICED = /^(.+?)\s*(?:€|eur|euros?)?\s*(?:\/\s*|\b(?=(?:le|la|les|au|par)\s))(.+)$/i

/**
 * Reads a price for something: '32,90 €/kg', '0,19 €/100g', '2,50 € la botte', '12 €/litre'. What is priced by a hundred grams is sold by
 * weight. Undefined for a price alone, which is that of the pack.
 */
export function readPriced(text: string): Priced | undefined {
  const [, said = '', per = ''] = PRICED.exec(text.trim()) ?? []
  const euros = readDecimal(said.replace(/^(?:€|EUR)\s*|\s*(?:€|EUR|euros?)$/giu, ''))
  const pack = euros.ok ? readPack(per.replace(/^par /i, '')) : undefined
  if (!euros.ok || !pack || euros.value <= 0) return undefined
  const { content } = pack
  if (pack.sold !== 'piece' || !content || (content.unit !== 'g' && content.unit !== 'ml'))
    return { cents: Math.round(euros.value * 100), pack }
  return {
    cents: Math.round((euros.value * 100_000) / content.amount),
    pack: { sold: content.unit === 'g' ? 'weight' : 'volume', content: null, packWords: '' },
  }
}

/** The pack that a cell and a price say together; undefined when they contradict each other. */
export function agreedPack(cell: string, { pack }: Priced): Pack | undefined {
  const written = readPack(cell)
  if (cell.trim() === '') return pack
  if (!written || written.sold === pack.sold) return written && (pack.content ? pack : written)
  const unit = pack.sold === 'weight' ? 'g' : 'ml'
  // 'Conditionnement : 100 g' beside '0,19 €/100g' is how much the price is of, not a packet
  return written.content?.unit === unit && written.content.amount === 100 ? pack : undefined
}
