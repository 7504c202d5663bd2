import { fold } from '#platform/i18n'
import type { Proof, Situation } from '../exit.ts'

/** What proves an exit; null for an empty cell, undefined for words that we do not know. */
export function readProof(text: string): Proof | null | undefined {
  const words = fold(text)
  if (words === '') return null
  if (/fiche|bulletin/.test(words)) return 'pay slip'
  if (/attestation|inscription|certificat/.test(words)) return 'entry paper'
  if (/contrat|promesse|convention/.test(words)) return 'contract'
  return /declar|oral|telephone|dit/.test(words) ? 'declared' : undefined
}

/** What somebody does six months later; null for an empty cell, undefined for words that we do not know. */
export function readSituation(text: string): Situation | null | undefined {
  const words = fold(text)
  if (words === '') return null
  if (/non joint|injoignable|sans nouvelle/.test(words)) return 'not reached'
  if (/recherche|chomage|demandeu/.test(words)) return 'looking'
  if (/formation/.test(words)) return 'training'
  return /emploi|travail|cdi|cdd/.test(words) ? 'employed' : undefined
}
