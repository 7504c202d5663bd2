import type { Cold } from '#delivery'
import { fold } from '#platform/i18n'
import { aisleRules, type Aisle } from '../aisle.ts'
import { commonLike } from './common-product.ts'
import { isHotDrink } from './hot-drink.ts'
import type { Goods } from '../product.ts'

/** The aisle of most of what a shop of this trade sells: [of food, of the rest]. */
const sectors: [RegExp, [Aisle, Aisle]][] = [
  [/poisson|maree/, ['deli', 'home']],
  [/primeur|fruit|legume|ferme/, ['greengrocer', 'home']],
  [/fromag|cremer/, ['dairy', 'home']],
  [/boulang|patiss|viennois|chocolat/, ['bakery', 'home']],
  [/bouch|charcut|volail/, ['butcher', 'home']],
  [/traiteur|crep|frit|restau/, ['deli', 'home']],
  [/caviste|vin|bier|brass|spirit/, ['drinks', 'home']],
  [/librair|presse/, ['grocery', 'books']],
  [/papet/, ['grocery', 'stationery']],
  [/fleur/, ['grocery', 'flowers']],
  [/mercer|tissu|laine/, ['grocery', 'haberdashery']],
  [/chauss|pret a porter|friper|mode|bijou|vetement/, ['grocery', 'fashion']],
  [/parfum|pharma|optic|beaut|coiff/, ['grocery', 'care']],
  [/jouet|jeu|disqu|sport|cycle/, ['grocery', 'leisure']],
]

const usualOf = (sector: string) =>
  sectors.find(([pattern]) => pattern.test(fold(sector)))?.[1] ?? ['grocery', 'home']

/** Drinks that are alcoholic by their name. */
const ALCOHOL =
  /\b(bieres?|ale|ipa|stout|lager|pils|cidre|poire|vins?|cremant|champagne|rhum|gin|vodka|whisky|genievre|liqueur|eau de vie|porto)\b/
const SOFT = /\b(sans alcool|limonade|jus|eau|sirop|kombucha|infusion|cola|soda|the|cafe)\b/

/** A family of meat, as tills call it. */
const MEATS = /\b(boucheries?|viandes?|charcuterie\w*|volailles?)\b/
/** A family of alcohols; one that holds soft drinks too proves nothing. */
const isOfAlcohols = (kin: string): boolean =>
  /\b(bieres?|vins?|alcools?|spiritueux|cidres?|champagnes?)\b/.test(kin) &&
  !/\b(softs?|sodas?|jus|eaux?|sans alcool|vinaigres?)\b/.test(kin)

/** Poured, and not drunk: 'vinaigre de vin' is no wine. */
const CONDIMENT =
  /^(?:vinaigres?|vinaigrettes?|huiles?|sauces?|moutardes?|bouillons?|fumets?|fonds?|coulis|extraits?|verjus)\b/

type Clues = Pick<Goods, 'name' | 'content' | 'sold'> & {
  sector: string
  /** What the till calls the family: 'Marée', 'Fruits et légumes', 'Alimentaire', 'Non alimentaire'. */
  family: string
  vat_bp: number | null
}

/** Where a product of a till stands, from the trade of the shop, the family and the name. */
export function guessAisle({ sector, family, name, content, sold, vat_bp }: Clues): Aisle {
  const [food, rest] = usualOf(sector)
  const kin = fold(family)
  const plain = fold(name)
  if (/non alimentaire/.test(kin)) return nonFood(rest, vat_bp)
  if (/maree|poisson/.test(kin)) return 'fish'
  if (/fruit|legume/.test(kin)) return 'greengrocer'
  if (isHotDrink(name)) return 'drinks'
  const liquid = content?.unit === 'ml' || sold === 'volume'
  if (liquid && CONDIMENT.test(plain)) return 'grocery'
  if (liquid && SOFT.test(plain)) return 'drinks'
  // what a wine merchant or a brewer bottles is alcohol unless it says otherwise: the safe side, for the rate and for minors
  if (liquid && (food === 'drinks' || ALCOHOL.test(plain))) return 'alcohol'
  if (isOfAlcohols(kin) && !SOFT.test(plain) && !CONDIMENT.test(plain)) return 'alcohol'
  if (vat_bp === 1000) return 'deli'
  if (MEATS.test(kin)) return 'butcher'
  if (food === 'drinks' || (food === 'greengrocer' && kin !== ''))
    return /\boeufs?\b/.test(plain) ? 'dairy' : 'grocery'
  return food
}

// A bookshop's paper is at 20 %, a florist's vase too: the rate tells what the family does not.
const nonFood = (rest: Aisle, vat_bp: number | null): Aisle => {
  if (rest === 'books') return vat_bp === 2000 ? 'stationery' : 'books'
  if (rest === 'flowers') return vat_bp === 2000 ? 'home' : 'flowers'
  return rest
}

const PREPARED_FISH = /\b(portion|filet|detail)\b/

/** How cold a product must stay, as its trade usually keeps it: proposed, corrected by the shop. */
export function guessCold({ aisle, name, sold }: Pick<Goods, 'aisle' | 'name' | 'sold'>): Cold {
  if (aisle === 'fish') return sold === 'weight' || PREPARED_FISH.test(fold(name)) ? 'le2' : 'le4'
  return commonLike(name, aisle)?.cold ?? aisleRules[aisle].cold
}
