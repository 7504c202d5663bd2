import { slugOf } from '#platform/i18n'
import type { Ask } from '#platform/web'
import { aisleRules, aisles, type Aisle } from '../aisle.ts'
import { allergens, allergenWords, type Allergen } from '../allergen.ts'
import { sorts, type Sort } from './catalogue.ts'

/** What an address of the catalogue asks for, as its filters say it; what is absent was not asked. */
export type CatalogueQuery = {
  marche?: string | undefined
  q: string
  rayon?: Aisle | undefined
  commerce?: string | undefined
  rue?: string | undefined
  ouvert?: 'oui' | undefined
  sans: Allergen[]
  tri?: Sort | undefined
  apres?: string | undefined
}

export const aisleSlug = (aisle: Aisle): string => slugOf(aisleRules[aisle].label)

const aisleOf = (slug: string) => aisles.find((aisle) => aisleSlug(aisle) === slug)

const allergenSlug = (allergen: Allergen): string => slugOf(allergenWords[allergen])

export const sortSlugs: Record<Sort, string> = {
  name: 'nom',
  price: 'prix',
  'unit price': 'prix-au-kilo',
  new: 'nouveautes',
}

const sortOf = (slug: string) => sorts.find((sort) => sortSlugs[sort] === slug)

/** Reads the address; what it does not know is left aside, so that a link that grew old still shows something. */
export function readQuery(c: Ask): CatalogueQuery {
  const one = (name: string) => (c.req.query(name) ?? '').trim().slice(0, 100)
  const sans = (c.req.queries('sans') ?? []).map((slug) =>
    allergens.find((allergen) => allergenSlug(allergen) === slug),
  )
  return {
    marche: one('marche') || undefined,
    q: one('q'),
    rayon: aisleOf(one('rayon')),
    commerce: one('commerce') || undefined,
    rue: one('rue') || undefined,
    ouvert: one('ouvert') === 'oui' ? 'oui' : undefined,
    sans: [...new Set(sans.filter((found) => found !== undefined))],
    tri: sortOf(one('tri')),
    apres: one('apres') || undefined,
  }
}

/** The address of a catalogue page. */
export function addressOfQuery(query: Partial<CatalogueQuery>): string {
  const params = new URLSearchParams()
  if (query.marche) params.set('marche', query.marche)
  if (query.q) params.set('q', query.q)
  if (query.rayon) params.set('rayon', aisleSlug(query.rayon))
  if (query.commerce) params.set('commerce', query.commerce)
  if (query.rue) params.set('rue', query.rue)
  if (query.ouvert) params.set('ouvert', query.ouvert)
  for (const allergen of query.sans ?? []) params.append('sans', allergenSlug(allergen))
  if (query.tri) params.set('tri', sortSlugs[query.tri])
  if (query.apres) params.set('apres', query.apres)
  const text = params.toString()
  return text ? `/marche?${text}` : '/marche'
}

/** The values of the filter of allergens, for its boxes. */
export const allergenOptions = allergens.map((one) => ({ allergen: one, slug: allergenSlug(one) }))
