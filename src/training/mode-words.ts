import { fold } from '#platform/i18n'
import type { Mode } from './activity.ts'

const spellings: [RegExp, Mode][] = [
  [/\bpmsmp\b|\bimmersion\b|\bstage\b/, 'pmsmp'],
  [/\bsst\b|\bsecourisme\b|\bsauveteur\b/, 'sst'],
  [/\b(foad|distance|distanciel)\b.*\b(domicile|maison|chez soi|chez elle|chez lui)\b/, 'foad at home'],
  [/\b(foad|distance|distanciel)\b.*\b(centre|sur place|sur site|atelier)\b/, 'foad at the centre'],
  [/\bpresentiel\b|\ben salle\b|\bface a face\b|\bregroupement\b/, 'face to face'],
]

/** How an activity is done, as organisations write it: 'FOAD à domicile', 'Présentiel'… Undefined when it cannot be told. */
export function readMode(words: string): Mode | undefined {
  const said = fold(words)
  return spellings.find(([pattern]) => pattern.test(said))?.[1]
}
