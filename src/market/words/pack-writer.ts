import { isMetre, type Content, type Pack } from '../price.ts'
import type { GoodsSentences } from './goods/sentences.fr.ts'

/** How much, and what one gets for the price, in one language. */
export type PackWriter = {
  /** '250 g', '1,5 l', '6 pièces' */
  content: (content: Content) => string
  /** 'le kilo', 'les 250 g', 'la botte' */
  pack: (pack: Pack) => string
  /** What one of it is, beside its name: '400 g', 'la botte (200 g)'; '' where a piece is only a piece. */
  one: (pack: Pick<Pack, 'content' | 'packWords'>) => string
}

const PARTS = /^les (\d+) parts$/
const PEOPLE = /^pour (\d+) personnes?$/

/** Packs in another language than French: those that shops usually sell by; what a shop wrote otherwise stays as it wrote it. */
export function newPackWriter(say: GoodsSentences, number: (value: number) => string): PackWriter {
  const usual: Record<string, string> = say.packs
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
  return {
    content,
    one: ({ content: held, packWords }) => {
      if (!held) return words(packWords)
      if (held.unit === 'piece') return held.amount > 1 ? content(held) : ''
      if (packWords) return `${words(packWords)} (${content(held)})`
      return isMetre({ content: held, packWords }) ? say.metre : content(held)
    },
    pack: ({ sold, content: held, packWords }) => {
      if (sold === 'weight') return say.kilo
      if (sold === 'volume') return say.litre
      if (!held) return packWords ? words(packWords) : say.piece
      if (held.unit === 'piece') return held.amount > 1 ? say.several(held.amount) : say.piece
      if (packWords) return `${words(packWords)} (${content(held)})`
      return isMetre({ content: held, packWords }) ? say.metre : say.amount(content(held))
    },
  }
}
