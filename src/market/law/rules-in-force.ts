import { dayOf } from '#platform/time'
import { aisleRules, isFood } from '../aisle.ts'
import { isConfectionery } from '../draft/door.ts'
import { lacksMediator } from './mediator.ts'
import { isRawMeat } from './raw-meat.ts'
import { notSaid } from '../allergen.ts'
import { isOpen } from '../stock/door.ts'
import type { Merchant } from '../merchant.ts'
import type { LegalRule, Facts } from './legal-rule.ts'

/**
 * The rules in the order in which a merchant is asked. [U] 2026-11-25: dates and articles are to be read again by somebody whose trade
 * it is; a rule that ends or changes gets a new line, with its own day.
 */
export const legalRules: readonly LegalRule[] = [
  {
    refusal: 'no price',
    question: 'price',
    since: dayOf('1987-12-03'),
    source: 'Code de la consommation, article L112-1 ; arrêté du 3 décembre 1987',
    lacks: ({ product }) => product.priceCents === null,
  },
  {
    refusal: 'no VAT rate',
    question: 'vat',
    since: dayOf('2014-01-01'),
    source: 'Code général des impôts, articles 278 à 281 nonies',
    lacks: ({ product, merchant }) => merchant.vat === 'liable' && product.vat_bp === null,
  },
  {
    refusal: 'alcohol at a reduced rate',
    question: 'vat',
    since: dayOf('2014-01-01'),
    source: 'Code général des impôts, article 278-0 bis, A, 1°',
    lacks: ({ product, merchant }) =>
      merchant.vat === 'liable' &&
      product.aisle === 'alcohol' &&
      product.vat_bp !== null &&
      product.vat_bp < 2000,
  },
  {
    refusal: 'no origin',
    question: 'origin',
    since: dayOf('2014-12-13'),
    source:
      'règlement (UE) n° 1308/2013, article 76 (fruits et légumes) ; règlement (UE) n° 1379/2013, article 35 (poisson)',
    lacks: ({ product }) => aisleRules[product.aisle].origin === 'asked' && product.origin === null,
  },
  {
    refusal: 'no origin',
    question: 'origin',
    since: dayOf('2015-04-01'),
    source:
      'règlement (CE) n° 1760/2000, article 13 (bœuf) ; règlement d’exécution (UE) n° 1337/2013 (porc, mouton, chèvre, volaille)',
    lacks: ({ product }) => isRawMeat(product) && product.origin === null,
  },
  {
    refusal: 'confectionery at a reduced rate',
    question: 'vat',
    since: dayOf('2014-01-01'),
    source: 'Code général des impôts, article 278-0 bis, A, 1°, b et c',
    lacks: ({ product, merchant }) =>
      merchant.vat === 'liable' &&
      product.vat_bp !== null &&
      product.vat_bp < 2000 &&
      isConfectionery(product.name),
  },
  {
    refusal: 'no fishing method',
    question: 'fishing',
    since: dayOf('2014-12-13'),
    source: 'règlement (UE) n° 1379/2013, article 35',
    lacks: ({ product }) => product.aisle === 'fish' && product.fishing === null,
  },
  {
    refusal: 'allergens not declared',
    question: 'allergens',
    since: dayOf('2014-12-13'),
    source: 'règlement (UE) n° 1169/2011, articles 9, 14 et 44 ; décret n° 2015-447',
    lacks: ({ product }) => isFood(product.aisle) && notSaid(product.allergens).length > 0,
  },
  {
    refusal: 'no cold class',
    question: 'cold',
    since: dayOf('2010-01-01'),
    source: 'arrêté du 21 décembre 2009, annexe I',
    lacks: ({ product }) => product.cold === null,
  },
  {
    refusal: 'shop cannot keep it cold',
    question: 'cold',
    since: dayOf('2010-01-01'),
    source: 'arrêté du 21 décembre 2009, annexe I',
    lacks: ({ product: { cold }, merchant: { colds } }) =>
      cold !== null && cold !== 'ambient' && !colds.includes(cold) && !isKeptColder(cold, colds),
  },
  {
    refusal: 'stock not counted',
    question: 'stock',
    since: dayOf('2016-07-01'),
    source: 'Code de la consommation, article L221-5 (disponibilité du bien)',
    lacks: ({ stock }) => stock === undefined,
  },
  {
    refusal: 'no lot',
    question: 'lot',
    since: dayOf('2005-01-01'),
    source: 'règlement (CE) n° 178/2002, article 18 ; règlement (UE) n° 1169/2011, article 24',
    lacks: ({ product, lots, today }) => product.traced === 'yes' && !lots.some((lot) => isOpen(lot, today)),
  },
  {
    refusal: 'no mediator',
    question: 'mediator',
    since: dayOf('2016-01-01'),
    source: 'Code de la consommation, articles L612-1, L616-1 et R616-1',
    lacks: lacksMediator,
  },
]

// A fridge at 2 °C keeps what must stay under 4 or under 8; a freezer does not.
const isKeptColder = (cold: 'le8' | 'le4' | 'le2' | 'frozen', colds: Merchant['colds']): boolean =>
  (cold === 'le8' && (colds.includes('le4') || colds.includes('le2'))) ||
  (cold === 'le4' && colds.includes('le2'))

/** What is still missing before this product may be on sale, in the order of the questions. */
export const lackingIn = (facts: Facts): LegalRule[] =>
  legalRules.filter(({ since, lacks }) => since <= facts.today && lacks(facts))

/** True when everything the law asks is there. */
export const isReady = (facts: Facts): boolean => lackingIn(facts).length === 0
