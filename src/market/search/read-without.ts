import { fold } from '#platform/i18n'
import { allergens, allergenWords, type Allergen } from '../allergen.ts'

/** How else people name what they must not eat; one that holds another is as strict as it. */
const otherNames: Partial<Record<Allergen, string>> = {
  gluten: 'blé',
  eggs: 'œufs',
  peanuts: 'cacahuète, cacahuètes, arachides',
  milk: 'lactose, produits laitiers',
  nuts: 'noix, noisette, noisettes, amande, amandes, fruit à coque',
  sulphites: 'sulfite',
  crustaceans: 'crustacé, crevette, crevettes',
}

const names: [string, Allergen][] = allergens.flatMap((one) =>
  [allergenWords[one], ...(otherNames[one]?.split(',') ?? [])].map((name): [string, Allergen] => [
    fold(name).trim(),
    one,
  ]),
)

export type Without = { words: string; without: Allergen[] }

/** What is looked for, and what must not be in it: 'pain sans gluten' is bread that its shop declared without. */
export function readWithout(query: string): Without {
  const without = new Set<Allergen>()
  let words = ` ${fold(query)} `
  for (const [name, allergen] of names.toSorted(([a], [b]) => b.length - a.length)) {
    const said = ` sans ${name} `
    if (!words.includes(said)) continue
    without.add(allergen)
    words = words.replace(said, ' ')
  }
  return without.size === 0 ? { words: query, without: [] } : { words: words.trim(), without: [...without] }
}
