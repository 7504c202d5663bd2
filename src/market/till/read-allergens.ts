import { fold } from '#platform/i18n'
import type { Reading } from '#platform/sheets'
import { refuse } from '#platform/refusal'
import type { Allergen } from '../allergen.ts'

const spellings: Record<string, Allergen> = {
  gluten: 'gluten',
  ble: 'gluten',
  seigle: 'gluten',
  orge: 'gluten',
  crustace: 'crustaceans',
  oeuf: 'eggs',
  poisson: 'fish',
  arachide: 'peanuts',
  cacahuete: 'peanuts',
  soja: 'soybeans',
  lait: 'milk',
  lactose: 'milk',
  'fruit a coque': 'nuts',
  noix: 'nuts',
  noisette: 'nuts',
  amande: 'nuts',
  celeri: 'celery',
  moutarde: 'mustard',
  sesame: 'sesame',
  sulfite: 'sulphites',
  lupin: 'lupin',
  mollusque: 'molluscs',
}

const NONE = /^(?:aucun|aucun allergene|neant|sans|sans allergene|non|rien|ras)$/

export type ReadAllergens = { contains: Allergen[]; mayContain: Allergen[] }

/**
 * Reads what a till declares: 'POISSON; LAIT', 'gluten / lait', 'Contient : moutarde, gluten', 'traces : sésame', 'aucun'.
 * 'empty' is nobody's word: unknown is not absent.
 */
export function readAllergens(text: string): Reading<ReadAllergens, 'empty' | 'not an allergen'> {
  const said = text.trim()
  if (said === '') return refuse('empty')
  if (NONE.test(fold(said))) return { ok: true, value: { contains: [], mayContain: [] } }
  const [sure = '', maybe = ''] = said.split(
    /(?:traces?(?: éventuelles)?(?: de| d['’])?|peut contenir)\s*:?/i,
  )
  const [contains, mayContain] = [listOf(sure), listOf(maybe)]
  if (!contains || !mayContain) return refuse('not an allergen')
  return { ok: true, value: { contains, mayContain: mayContain.filter((one) => !contains.includes(one)) } }
}

function listOf(text: string): Allergen[] | undefined {
  const parts = text
    .replace(/^\s*contient\s*:?/i, '')
    .split(/[,;/|+]| et /)
    .map((part) => fold(part))
    .filter((part) => part !== '' && part !== 'contient')
  const found = parts.map((part) => spellings[part] ?? spellings[part.replaceAll(/s\b/g, '')])
  return found.every((one) => one !== undefined) ? [...new Set(found)] : undefined
}
