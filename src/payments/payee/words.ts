import type { Language } from '#platform/languages'
import type { TagKind } from '#platform/ui'
import { ownMoneySentences, type OwnSentences } from '../own/door.ts'
import type { PayeeState } from '../payee.ts'

/** How far an account is, for whoever runs the market. */
export const payeeWords: Record<PayeeState, { kind: TagKind; words: string; lead: string }> = {
  opening: {
    kind: 'wait',
    words: 'Ouverture demandée',
    lead: 'Le prestataire n’a pas encore répondu. Beffroi redemande chaque heure.',
  },
  'closed to money': {
    kind: 'late',
    words: 'Ne peut pas être payé',
    lead: 'Le prestataire attend le commerçant. Sans réponse, personne ne peut acheter chez lui.',
  },
  'not paid out': {
    kind: 'wait',
    words: 'Payé, pas encore versé',
    lead: 'On peut acheter chez lui. L’argent attend. Le compte en banque n’est pas encore vérifié.',
  },
  good: {
    kind: 'ok',
    words: 'En règle',
    lead: 'Ce commerce est payé, et son argent lui est versé chaque lundi.',
  },
}

const asked: [begins: RegExp, want: keyof OwnSentences['account']['wants']][] = [
  [/external_account/, 'bank'],
  [/verification\.(additional_)?document/, 'identity'],
  [/company\.verification/, 'company'],
  [/tos_acceptance/, 'terms'],
  [/\.dob\b/, 'birth'],
  [/\.address\b/, 'address'],
  [/\.(first_name|last_name)$/, 'name'],
  [/\.(email|phone)$|support_phone/, 'reach'],
  [/owners|directors|executives|representative|relationship/, 'owners'],
  [/business_profile|business_type|mcc/, 'trade'],
  [/tax_id|vat_id|registration/, 'siret'],
]

/** What the provider still asks for, each thing once, in a language: what it may ask for changes, and is never wholly known here. */
export const wantedWords = (wants: readonly string[], language: Language = 'fr'): string[] => {
  const words = ownMoneySentences.says[language].account.wants
  return [...new Set(wants.map((want) => words[asked.find(([begins]) => begins.test(want))?.[1] ?? 'other']))]
}
