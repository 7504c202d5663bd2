import type { Unit } from '../vegetable-calendar.ts'

const MOST_G = 500_000
const MOST_PIECES = 5_000

/** '12,5' kilograms in grams, '18' pieces; undefined when it is not a quantity, or more than anybody carries. */
export function readQuantity(typed: string, unit: Unit): number | undefined {
  const kilos = /^(\d{1,3})(?:[,.](\d{1,3}))?$/.exec(typed.trim())
  if (unit !== 'g') return within(/^\d{1,4}$/.test(typed) ? Number(typed) : 0, MOST_PIECES)
  if (!kilos) return undefined
  const [, whole = '0', part = ''] = kilos
  return within(Number(whole) * 1000 + Number(part.padEnd(3, '0')), MOST_G)
}

const within = (quantity: number, most: number) => (quantity > 0 && quantity <= most ? quantity : undefined)
