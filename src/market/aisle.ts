import type { Cold } from '#delivery'

/** Where a product stands in the market: what a customer looks for, and what the law asks of it. */
export const aisles = [
  'greengrocer',
  'bakery',
  'fish',
  'dairy',
  'butcher',
  'deli',
  'grocery',
  'drinks',
  'alcohol',
  'flowers',
  'books',
  'stationery',
  'haberdashery',
  'home',
  'fashion',
  'care',
  'leisure',
] as const
export type Aisle = (typeof aisles)[number]

export const isAisle = (text: string): text is Aisle => (aisles as readonly string[]).includes(text)

export type VatRate = 210 | 550 | 1000 | 2000
export const vatRates = [550, 1000, 2000, 210] as const satisfies readonly VatRate[]

type AisleRule = {
  label: string
  food: 'yes' | 'no'
  /** What is usual, proposed and never imposed. */
  vat_bp: VatRate
  cold: Cold
  origin: 'asked' | 'not asked'
  /** Goods that spoil are not taken back (Code de la consommation L221-28, 4°). */
  spoils: 'yes' | 'no'
  drawing: string
}

const rule = (
  label: string,
  food: AisleRule['food'],
  vat_bp: VatRate,
  cold: Cold,
  spoils: AisleRule['spoils'],
  drawing: string,
): AisleRule => ({ label, food, vat_bp, cold, origin: 'not asked', spoils, drawing })

export const aisleRules: Record<Aisle, AisleRule> = {
  greengrocer: {
    ...rule('Fruits et légumes', 'yes', 550, 'ambient', 'yes', 'salade'),
    origin: 'asked',
  },
  bakery: rule('Pain et pâtisserie', 'yes', 550, 'ambient', 'yes', 'pain'),
  fish: { ...rule('Poisson', 'yes', 550, 'le2', 'yes', 'hareng'), origin: 'asked' },
  dairy: rule('Crèmerie', 'yes', 550, 'le8', 'yes', 'fromage'),
  butcher: rule('Boucherie', 'yes', 550, 'le4', 'yes', 'viande'),
  deli: rule('Plats préparés', 'yes', 1000, 'le4', 'yes', 'soupe'),
  grocery: rule('Épicerie', 'yes', 550, 'ambient', 'no', 'miel'),
  drinks: rule('Boissons', 'yes', 550, 'ambient', 'no', 'bouteille'),
  alcohol: rule('Bières, vins et alcools', 'yes', 2000, 'ambient', 'no', 'bouteille'),
  flowers: rule('Fleurs et plantes', 'no', 1000, 'ambient', 'yes', 'fleur'),
  books: rule('Livres', 'no', 550, 'ambient', 'no', 'livre'),
  stationery: rule('Papeterie', 'no', 2000, 'ambient', 'no', 'carnet'),
  haberdashery: rule('Mercerie', 'no', 2000, 'ambient', 'no', 'bobine'),
  home: rule('Maison', 'no', 2000, 'ambient', 'no', 'maison'),
  fashion: rule('Mode', 'no', 2000, 'ambient', 'no', 'linge'),
  care: rule('Beauté et soins', 'no', 2000, 'ambient', 'no', 'savon'),
  leisure: rule('Jeux et loisirs', 'no', 2000, 'ambient', 'no', 'jouet'),
}

/** True for what is eaten or drunk: allergens are asked. */
export const isFood = (aisle: Aisle): boolean => aisleRules[aisle].food === 'yes'

/** True for what a shop takes back within fourteen days, by the aisle it was sold in: what spoils is not (L221-28, 4°). */
export const isTakenBack = (aisle: string): boolean => isAisle(aisle) && aisleRules[aisle].spoils === 'no'
