import { allergens, allergenWords, type Allergen } from '../allergen.ts'

/** What an order kept of the allergens of a product, in French: 'Contient : lait. Peut contenir : gluten et œuf.' */
export function keptAllergens(words: string): { contains: Allergen[]; mayContain: Allergen[] } {
  const [contains = '', mayContain = ''] = words.split('Peut contenir')
  const named = (text: string) => {
    const said = new Set(
      text
        .replace(/^[^:]*:/, '')
        .split(/, | et |\./)
        .map((one) => one.trim()),
    )
    return allergens.filter((one) => said.has(allergenWords[one]))
  }
  return { contains: named(contains), mayContain: named(mayContain) }
}
