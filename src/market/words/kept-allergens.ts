import { allergens, allergenWords, type Allergen } from '../allergen.ts'

export type KeptAllergens = { contains: Allergen[]; mayContain: Allergen[] }

/**
 * What an order kept of the allergens of a product, in French: 'Contient : lait. Peut contenir : gluten et œuf.' Undefined as soon as one word is not
 * read: none is left out in silence.
 */
export function keptAllergens(words: string): KeptAllergens | undefined {
  if (/^Sans allergène déclaré\.?$/.test(words.trim())) return { contains: [], mayContain: [] }
  const read = words.split('Peut contenir').map(namedIn)
  if (!read.every((one) => one !== undefined)) return undefined
  const [contains = [], mayContain = []] = read
  return { contains, mayContain }
}

function namedIn(text: string): Allergen[] | undefined {
  const said = text
    .replace(/^[^:]*:/, '')
    .split(/, | et |\./)
    .map((one) => one.trim())
    .filter(Boolean)
  const named = allergens.filter((one) => said.includes(allergenWords[one]))
  return named.length === said.length ? named : undefined
}
