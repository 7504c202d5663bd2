import { fold } from '#platform/i18n'
import type { Content, Pack } from '../price.ts'

const piece = (content: Content | null = null, packWords = ''): Pack => ({
  sold: 'piece',
  content,
  packWords,
})

const units: Record<string, { unit: Content['unit']; by: number }> = {
  mg: { unit: 'g', by: 0.001 },
  g: { unit: 'g', by: 1 },
  gr: { unit: 'g', by: 1 },
  kg: { unit: 'g', by: 1000 },
  kilo: { unit: 'g', by: 1000 },
  ml: { unit: 'ml', by: 1 },
  cl: { unit: 'ml', by: 10 },
  dl: { unit: 'ml', by: 100 },
  l: { unit: 'ml', by: 1000 },
  litre: { unit: 'ml', by: 1000 },
  cm: { unit: 'cm', by: 1 },
  m: { unit: 'cm', by: 100 },
  metre: { unit: 'cm', by: 100 },
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`
const SIZE = new RegExp(
  String.raw`^(?:(?:les? )?(\d+) ?[x×*] ?)?${NUMBER} ?(mg|gr?|kg|kilos?|ml|cl|dl|l|litres?|cm|m|m[eè]tres?)\.?$`,
  'i',
)
/** A ton, or a thousand litres: more is no pack. */
const MOST = 1_000_000
/** Pieces that are counted: 'les 6' says the same. */
const COUNTED = /^(?:les? )?(\d+) ?(?:pi[eè]ces?|unit[eé]s?|pcs?)$/i
/** How many it is for, of a cake or a dish: nothing is computed from it. */
const SHARED = /^(?:pour |les? )?(\d+) ?(parts?|personnes?|pers|convives?)\.?$/i
const SEVERAL = /^(?:les|par|lot de|x|×) ?(\d+)$/i

/**
 * Reads how a till says a pack: '500g', '0,5 kg', '500 gr', '33 cl', '6x33cl', 'au kg', 'les 6', 'lot de 6', 'la botte', 'le mètre',
 * 'pièce', '12 pièces', '8 parts', '6 personnes'. Undefined when it cannot be told; '' is a piece.
 */
export function readPack(text: string): Pack | undefined {
  const said = text.trim().replaceAll(/\s+/g, ' ')
  const plain = fold(said).replace(/^(?:le|la|l|au|a la|un|une) /, '')
  if (said === '' || /^(?:p|pc|pcs|piece|unite|u)$/.test(plain)) return piece()
  if (/^(?:kg|kilo|kilogramme)$/.test(plain)) return { sold: 'weight', content: null, packWords: '' }
  if (/^(?:l|litre)$/.test(plain)) return { sold: 'volume', content: null, packWords: '' }
  if (/^(?:m|metre)$/.test(plain)) return piece({ amount: 100, unit: 'cm' })
  if (plain === 'douzaine') return piece({ amount: 12, unit: 'piece' })
  const several = SEVERAL.exec(said)
  if (several) return sized(Number(several[1]), 'piece', '')
  const counted = COUNTED.exec(said)
  if (counted) return sized(Number(counted[1]), 'piece', '')
  const shared = SHARED.exec(said)
  if (shared) return piece(null, sharedWords(Number(shared[1]), /^part/i.test(shared[2] ?? '')))
  const size = SIZE.exec(said)
  if (!size) return /^\p{L}[\p{L} ]{2,30}$/u.test(said) ? piece(null, said.toLowerCase()) : undefined
  const { unit, by } = units[fold(size[3] ?? '').replace(/s$/, '')] ?? { unit: 'g', by: 0 }
  // '1.500 g' may be a gram and a half, or a kilo and a half
  if (by <= 1 && /[.,]\d{3}$/.test(size[2] ?? '')) return undefined
  const exact = Number(size[1] ?? 1) * Number((size[2] ?? '').replace(',', '.')) * by
  return sized(exact, unit, size[1] ? said.toLowerCase() : '')
}

const sharedWords = (count: number, isParts: boolean): string =>
  isParts ? `les ${count} parts` : `pour ${count} ${count > 1 ? 'personnes' : 'personne'}`

function sized(exact: number, unit: Content['unit'], words: string): Pack | undefined {
  const amount = Math.round(exact)
  const whole = amount > 0 && amount <= MOST && Math.abs(exact - amount) < 1e-6
  return whole ? piece({ amount, unit }, words) : undefined
}
