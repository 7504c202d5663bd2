import type { Content, Pack } from '../price.ts'
import type { GoodsSentences } from './goods/sentences.fr.ts'

/** How much, and what one gets for the price, in one language. */
export type PackWriter = {
  /** '250 g', '1,5 l', '6 pièces' */
  content: (content: Content) => string
  /** 'le kilo', 'les 250 g', 'la botte' */
  pack: (pack: Pack) => string
  /** How much of it one is, from the words that an order kept: '400 g' of 'les 400 g'. */
  keptPack: (words: string) => string
}

const KEPT_AMOUNT = /^(?:les )?([\d\s,.]+)\s(kg|g|cl|l|cm|m)$/
const KEPT_COUNT = /^les (\d+)$/
const KEPT_BOTH = /^(.+) \((.+)\)$/
const PARTS = /^les (\d+) parts$/
const PEOPLE = /^pour (\d+) personnes?$/

/** Packs in another language than French: those that shops usually sell by; what a shop wrote otherwise stays as it wrote it. */
export function newPackWriter(say: GoodsSentences, number: (value: number) => string): PackWriter {
  const usual: Record<string, string> = {
    ...say.packs,
    'le kilo': say.kilo,
    'le litre': say.litre,
    'le mètre': say.metre,
    'la pièce': say.piece,
  }
  const amount = (value: number, unit: keyof GoodsSentences['units']) =>
    `${number(value)}\u00A0${say.units[unit]}`
  const content = ({ amount: much, unit }: Content): string => {
    if (unit === 'g') return much >= 1000 ? amount(much / 1000, 'kg') : amount(much, 'g')
    if (unit === 'ml') return much >= 1000 ? amount(much / 1000, 'l') : amount(much / 10, 'cl')
    if (unit === 'cm') return much >= 100 ? amount(much / 100, 'm') : amount(much, 'cm')
    return say.pieces(much)
  }
  const words = (said: string): string => {
    const [, parts] = PARTS.exec(said) ?? []
    const [, people] = PEOPLE.exec(said) ?? []
    return parts ? say.parts(Number(parts)) : people ? say.forPeople(Number(people)) : (usual[said] ?? said)
  }
  const keptPack = (said: string): string => {
    const [, count] = KEPT_COUNT.exec(said) ?? []
    if (count) return say.pieces(Number(count))
    const [, much, unit] = KEPT_AMOUNT.exec(said) ?? []
    if (much && isUnit(unit)) return amount(Number(much.replaceAll(/\s/g, '').replace(',', '.')), unit)
    const [, pack, inside] = KEPT_BOTH.exec(said) ?? []
    return pack && inside ? `${words(pack)} (${keptPack(inside)})` : words(said)
  }
  return {
    content,
    keptPack,
    pack: ({ sold, content: held, packWords }) => {
      if (sold === 'weight') return say.kilo
      if (sold === 'volume') return say.litre
      if (!held) return packWords ? words(packWords) : say.piece
      if (held.unit === 'piece') return held.amount > 1 ? say.several(held.amount) : say.piece
      if (packWords) return packWords === 'le mètre' ? say.metre : `${words(packWords)} (${content(held)})`
      return say.amount(content(held))
    },
  }
}

const isUnit = (text: string | undefined): text is keyof GoodsSentences['units'] =>
  text !== undefined && ['g', 'kg', 'cl', 'l', 'cm', 'm'].includes(text)
