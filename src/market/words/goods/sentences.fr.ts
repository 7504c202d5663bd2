import { coldWords } from '#delivery'
import { typo } from '#platform/i18n'
import { aisleRules } from '../../aisle.ts'
import { allergenWords } from '../../allergen.ts'
import { fishingWords } from '../../sale-words.ts'

/** What customers read of goods: their aisle, what they hold, what one gets for the price. Names stay as their shop wrote them. */
export const french = {
  aisles: {
    greengrocer: aisleRules.greengrocer.label,
    bakery: aisleRules.bakery.label,
    fish: aisleRules.fish.label,
    dairy: aisleRules.dairy.label,
    butcher: aisleRules.butcher.label,
    deli: aisleRules.deli.label,
    grocery: aisleRules.grocery.label,
    drinks: aisleRules.drinks.label,
    alcohol: aisleRules.alcohol.label,
    flowers: aisleRules.flowers.label,
    books: aisleRules.books.label,
    stationery: aisleRules.stationery.label,
    haberdashery: aisleRules.haberdashery.label,
    home: aisleRules.home.label,
    fashion: aisleRules.fashion.label,
    care: aisleRules.care.label,
    leisure: aisleRules.leisure.label,
  },
  allergens: allergenWords,
  contains: (list: string) => typo(`Contient : ${list}`),
  mayContain: (list: string) => typo(`Peut contenir : ${list}`),
  noAllergen: 'Aucun des 14 allergènes',
  allergensNotSaid: typo('Allergènes : pas encore dits'),
  cold: coldWords,
  fishing: fishingWords,
  from: (how: string, origin: string) => `${how} : ${origin}`,
  kilo: 'le kilo',
  litre: 'le litre',
  metre: 'le mètre',
  piece: 'la pièce',
  /** What one gets for the price. */
  several: (count: number) => `les ${count}`,
  amount: (content: string) => `les ${content}`,
  pieces: (count: number) => `${count} ${count > 1 ? 'pièces' : 'pièce'}`,
  parts: (count: number) => `les ${count} parts`,
  forPeople: (count: number) => `pour ${count} ${count > 1 ? 'personnes' : 'personne'}`,
  units: { g: 'g', kg: 'kg', cl: 'cl', l: 'l', cm: 'cm', m: 'm' },
  /** How shops usually sell what has no weight; other words stay theirs. */
  packs: {
    'la botte': 'la botte',
    'le bouquet': 'le bouquet',
    'la barquette': 'la barquette',
    'le sachet': 'le sachet',
    'la bouteille': 'la bouteille',
    'le pot': 'le pot',
    'le bocal': 'le bocal',
    'la boîte': 'la boîte',
    'le paquet': 'le paquet',
    'le lot': 'le lot',
    'la part': 'la part',
    'la tranche': 'la tranche',
  },
  /** Goods in a list: so many of it, or so heavy. */
  ofPieces: (count: string, name: string, pack: string) => `${count} × ${name}${pack}`,
  ofWeight: (amount: string, name: string) => `${amount}, ${name}`,
}

export type GoodsSentences = typeof french
