import type { Day } from '#platform/time'

/** The fourteen of annex II of règlement (UE) 1169/2011, in its order. */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const
export type Allergen = (typeof allergens)[number]

/** As customers read them: short, lower case. */
export const allergenWords: Record<Allergen, string> = {
  gluten: 'gluten',
  crustaceans: 'crustacés',
  eggs: 'œuf',
  fish: 'poisson',
  peanuts: 'arachide',
  soybeans: 'soja',
  milk: 'lait',
  nuts: 'fruits à coque',
  celery: 'céleri',
  mustard: 'moutarde',
  sesame: 'sésame',
  sulphites: 'sulfites',
  lupin: 'lupin',
  molluscs: 'mollusques',
}

/** What somebody declared, and when. An allergen in none of the three was not spoken of: it is not absent. */
export type AllergenStatement = {
  contains: Allergen[]
  mayContain: Allergen[]
  absent: Allergen[]
  by: string
  on: Day
}

export type AllergenState = 'contains' | 'may contain' | 'absent' | 'not said'

/** What a statement says of one allergen. */
export function stateOf(statement: AllergenStatement | null, allergen: Allergen): AllergenState {
  if (statement?.contains.includes(allergen)) return 'contains'
  if (statement?.mayContain.includes(allergen)) return 'may contain'
  return statement?.absent.includes(allergen) ? 'absent' : 'not said'
}

/** The allergens that nobody spoke of yet. */
export const notSaid = (statement: AllergenStatement | null): Allergen[] =>
  allergens.filter((one) => stateOf(statement, one) === 'not said')

/** A statement about all fourteen, from what is contained and what may be: the others are declared absent. */
export const stateAll = (
  { contains, mayContain }: Pick<AllergenStatement, 'contains' | 'mayContain'>,
  by: string,
  on: Day,
): AllergenStatement => ({
  contains: allergens.filter((one) => contains.includes(one)),
  mayContain: allergens.filter((one) => mayContain.includes(one) && !contains.includes(one)),
  absent: allergens.filter((one) => !contains.includes(one) && !mayContain.includes(one)),
  by,
  on,
})
