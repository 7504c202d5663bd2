import type { TagKind } from '#platform/ui'
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

const asked: [begins: RegExp, words: string][] = [
  [/external_account/, 'le numéro de compte bancaire (IBAN)'],
  [/verification\.(additional_)?document/, 'une pièce d’identité'],
  [/company\.verification/, 'un extrait Kbis, ou l’avis de situation Sirene'],
  [/tos_acceptance/, 'l’accord avec les conditions du prestataire'],
  [/\.dob\b/, 'la date de naissance du responsable'],
  [/\.address\b/, 'une adresse'],
  [/\.(first_name|last_name)$/, 'le nom du responsable'],
  [/\.(email|phone)$|support_phone/, 'un téléphone ou une adresse e-mail'],
  [/owners|directors|executives|representative|relationship/, 'qui dirige et qui possède l’entreprise'],
  [/business_profile|business_type|mcc/, 'ce que vend le commerce'],
  [/tax_id|vat_id|registration/, 'le SIRET'],
]

/** What the provider still asks for, in French, each thing once: what it may ask for changes, and is never wholly known here. */
export const wantedWords = (wants: readonly string[]): string[] => [
  ...new Set(
    wants.map((want) => asked.find(([begins]) => begins.test(want))?.[1] ?? 'une précision, dite chez lui'),
  ),
]
