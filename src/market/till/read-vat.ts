import { fold } from '#platform/i18n'
import { readPercent, type Reading } from '#platform/sheets'
import { refuse } from '#platform/refusal'
import type { VatRate } from '../aisle.ts'

const words: Record<string, VatRate> = {
  'tva reduite': 550,
  reduite: 550,
  'taux reduit': 550,
  'tva intermediaire': 1000,
  intermediaire: 1000,
  'taux intermediaire': 1000,
  'tva normale': 2000,
  normale: 2000,
  'taux normal': 2000,
  'super reduite': 210,
  'tva super reduite': 210,
}
const rates: Record<string, VatRate> = { 2.1: 210, 5.5: 550, 10: 1000, 20: 2000 }

/** Reads a rate of French VAT: '5,5', '5.5%', '5,50 %', '0,055', 'TVA réduite', 'TVA normale'. In basis points. */
export function readVat(text: string): Reading<VatRate, 'empty' | 'not a rate'> {
  const said = words[fold(text)]
  if (said) return { ok: true, value: said }
  const number = readPercent(text)
  if (!number.ok) return refuse(number.refusal === 'empty' ? 'empty' : 'not a rate')
  const { value } = number
  const rate =
    rates[String(value)] ??
    (value < 1 && !text.includes('%') ? rates[String(Math.round(value * 10_000) / 100)] : undefined)
  return rate ? { ok: true, value: rate } : refuse('not a rate')
}
