import { writeEuros, writeList, writeNumber } from '#platform/i18n'
import { allergens, allergenWords, notSaid, stateOf, type AllergenStatement } from './allergen.ts'
import { isFood } from './aisle.ts'
import { isMetre, unitPrice, type Content, type Pack, type Priced } from './price.ts'
import type { Fishing, Goods } from './product.ts'

/** '250 g', '1,5 l', '6 pièces'. */
export function writeContent({ amount, unit }: Content): string {
  if (unit === 'g')
    return amount >= 1000 ? `${writeNumber(amount / 1000)}\u00A0kg` : `${writeNumber(amount)}\u00A0g`
  if (unit === 'ml')
    return amount >= 1000 ? `${writeNumber(amount / 1000)}\u00A0l` : `${writeNumber(amount / 10)}\u00A0cl`
  if (unit === 'cm')
    return amount >= 100 ? `${writeNumber(amount / 100)}\u00A0m` : `${writeNumber(amount)}\u00A0cm`
  return `${writeNumber(amount)}\u00A0${amount > 1 ? 'pièces' : 'pièce'}`
}

/** What one buys for the price: 'le kilo', 'les 250 g', 'la botte', 'la pièce'. */
export function writePack({ sold, content, packWords }: Pack): string {
  if (sold === 'weight') return 'le kilo'
  if (sold === 'volume') return 'le litre'
  if (!content) return packWords || 'la pièce'
  if (content.unit === 'piece') return content.amount > 1 ? `les ${writeNumber(content.amount)}` : 'la pièce'
  if (packWords) return `${packWords} (${writeContent(content)})`
  return isMetre({ content, packWords }) ? units.m : `les ${writeContent(content)}`
}

/** What one of it is, beside its name: '400 g', 'par 12', 'la botte (200 g)', '8 parts'; '' where a piece is only a piece. */
export function writeOne({ content, packWords }: Pick<Pack, 'content' | 'packWords'>): string {
  // 'les 8 parts', as it is typed, has its article after a price only
  const typed = packWords.replace(/^les (?=\d)/, '')
  if (!content) return typed
  if (content.unit === 'piece') return content.amount > 1 ? `par ${writeNumber(content.amount)}` : ''
  if (typed) return `${typed} (${writeContent(content)})`
  return isMetre({ content, packWords }) ? units.m : writeContent(content)
}

const units = { kg: 'le kilo', l: 'le litre', m: 'le mètre', piece: 'la pièce' } as const

/** '4,50 € le kilo'; null when the price says it already, or when nothing is to be compared. */
export function writeUnitPrice(priced: Priced): string | null {
  const found = unitPrice(priced)
  const said = priced.sold !== 'piece' || (priced.content?.unit === 'cm' && priced.content.amount === 100)
  return found && !said ? `${writeEuros(found.cents)} ${units[found.per]}` : null
}

export type AllergenLine = { strong: boolean; text: string }

/** What a card says of allergens: what it holds, what it may, or that nobody said. */
export function allergenLine({
  aisle,
  allergens: statement,
}: Pick<Goods, 'aisle' | 'allergens'>): AllergenLine | null {
  if (!isFood(aisle)) return null
  if (notSaid(statement).length === allergens.length)
    return { strong: true, text: 'Allergènes : pas encore dits' }
  const contains = inState(statement, 'contains')
  if (contains.length > 0) return { strong: true, text: `Contient : ${writeList(contains)}` }
  const may = inState(statement, 'may contain')
  if (may.length > 0) return { strong: false, text: `Peut contenir : ${writeList(may)}` }
  return { strong: false, text: 'Aucun des 14 allergènes' }
}

/** The words of the allergens that are in this state. */
export const inState = (
  statement: AllergenStatement | null,
  state: 'contains' | 'may contain' | 'absent' | 'not said',
): string[] => allergens.filter((one) => stateOf(statement, one) === state).map((one) => allergenWords[one])

export const fishingWords: Record<Fishing, string> = {
  'caught at sea': 'Pêché en mer',
  'caught in fresh water': 'Pêché en eau douce',
  farmed: 'Élevé',
}

/** 'Pêché en mer : Manche est', 'France – Bretagne'; null where nobody is told. */
export function writeOrigin({ origin, fishing }: Pick<Goods, 'origin' | 'fishing'>): string | null {
  if (!origin) return null
  return fishing ? `${fishingWords[fishing]} : ${origin}` : origin
}

/** '9 pièces', '2,5 kg', '10 l': what is left, in the unit it is sold by. */
export function writeLeft(left: number, { sold }: Pick<Goods, 'sold'>): string {
  if (sold === 'piece') return writeNumber(left)
  return writeContent({ amount: left, unit: sold === 'weight' ? 'g' : 'ml' })
}

/** '03 53 01 20 00' from '+33353012000'. */
export const writePhoneNumber = (phone: string): string =>
  phone.replace(/^\+33/, '0').replaceAll(/(\d\d)(?=\d)/g, '$1\u00A0')
