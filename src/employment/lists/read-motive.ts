import { fold } from '#platform/i18n'
import type { Motive } from '../exit.ts'

// Motives that tell of health, justice or family: never kept as such (ACCESS.md). All of them leave the count.
const PERSONAL =
  /\b(maladie|malade|maternite|paternite|conge parental|hospitalis|sante|invalidite|inaptitude|accident|soins?|addict|cure|incarcer|prison|detention|justice|demenage|raison personnelle|raisons personnelles)/

const spellings: [RegExp, Motive][] = [
  [PERSONAL, 'personal reason'],
  [/\bdeces\b|\bdecedee?\b/, 'death'],
  [/periode d essai|fin d essai|rupture d essai/, 'trial ended'],
  [/contrat aide|cui\b|pec\b|hors iae/, 'aided job'],
  [/autre siae|\bsiae\b|\betti\b|autre aci|entreprise d insertion|association intermediaire/, 'other siae'],
  [/fonction publique|titularis|concours|stagiaire de la fonction/, 'public service'],
  [/creation d entreprise|reprise d entreprise|independante?|auto ?entrepr|micro ?entrepr/, 'own business'],
  [/\bcdi\b|duree indeterminee/, 'permanent job'],
  [/formation/, 'training'],
  [/retraite/, 'retirement'],
  [/demandeur|demandeuse|recherche d emploi|chomage/, 'job seeker'],
  [/sans nouvelles?|injoignable|non joint/, 'no news'],
  [/inactif|inactive|sans activite|au foyer/, 'inactive'],
]

/** The motive that these words tell, undefined when we do not know them. */
export function readMotive(text: string): Motive | undefined {
  const words = fold(text)
  const length = /\b(cdd|interim|mission)\b/.test(words) ? readLength(words) : undefined
  return length ?? spellings.find(([pattern]) => pattern.test(words))?.[1]
}

/** 'CDD de plus de 6 mois', 'CDD de 4 mois', 'intérim de 6 mois et plus': six months make the difference. */
function readLength(words: string): Motive | undefined {
  const months = Number(/(\d{1,2}) mois/.exec(words)?.[1] ?? Number.NaN)
  if (Number.isNaN(months)) return undefined
  const under = /moins de|inferieur/.test(words)
  return months > 6 || (months === 6 && !under) ? 'long job' : 'short job'
}

/** True when the motive of the list is not kept in its own words, so that the report says so. */
export const isPersonal = (text: string): boolean => PERSONAL.test(fold(text))
