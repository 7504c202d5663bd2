import { writeEuros, writeNumber } from '#platform/i18n'
import type { SayCell } from '#platform/imports'
import type { Sheet } from '#platform/sheets'
import { readCents } from '../draft/door.ts'
import { writePack } from '../sale-words.ts'
import { readPriced } from './read-priced.ts'
import { readVat } from './read-vat.ts'

/** A spreadsheet may show the number 0.99 as 99 %: in a column of prices, it is 99 cents. */
export function asPrice(text: string, from: Sheet['from'] | undefined): string {
  const [, cents] = /^([1-9]\d?)%$/.exec(text.trim()) ?? []
  return from === 'workbook' && cents ? `0,${cents.padStart(2, '0')}` : text
}

/** '3€50' is 3,50 €, and '0,19 €/100g' is 1,90 € le kilo. */
export const sayPrice: SayCell = (text, _today, from) => {
  const price = asPrice(text, from)
  const priced = readPriced(price)
  if (priced) return `${writeEuros(priced.cents)} ${writePack(priced.pack)}`
  const cents = readCents(price)
  return cents === undefined ? undefined : writeEuros(cents)
}

/** 'TVA réduite' and '0,055' are 5,5 %. */
export const sayVat: SayCell = (text) => {
  const read = readVat(text)
  return read.ok ? writeRate(read.value) : undefined
}

/** '5,5 %' from basis points; '' where nobody said it. */
export const writeRate = (vat_bp: number | null): string =>
  vat_bp === null ? '' : `${writeNumber(vat_bp / 100)}\u00A0%`
