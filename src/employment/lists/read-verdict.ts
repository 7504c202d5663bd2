import { fold } from '#platform/i18n'
import {
  motives,
  unsettledAs,
  verdictOf,
  type Category,
  type Motive,
  type Proof,
  type Situation,
  type Verdict,
} from '../exit.ts'

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
function readMotive(text: string): Motive | undefined {
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

const categorySpellings: [RegExp, Category][] = [
  [/^(sortie (en|vers l ))?( ?emploi)? ?durable$/, 'durable'],
  [/^(sortie (en|vers un ))?( ?emploi)? ?(de )?transition$/, 'transition'],
  [/^(sorties? )?positives?$/, 'positive'],
  [/^autres?( sorties?)?$/, 'other'],
  [/^(retraite?e?s?|retraits?( des sorties( constatees)?)?|neutralisee?s?|non comptee?s?)$/, 'withdrawn'],
]

const readCategory = (text: string): Category | undefined =>
  categorySpellings.find(([pattern]) => pattern.test(fold(text)))?.[1]

/**
 * How an exit is counted, from the two cells that say it. One is enough; when both speak they must agree; what is not understood
 * waits for somebody. Nothing is chosen in silence.
 */
export function readVerdict(motiveText: string, categoryText: string): Verdict {
  if (fold(motiveText) === '' && fold(categoryText) === '') return unsettledAs('nothing said')
  const [motive, category] = [readMotive(motiveText), readCategory(categoryText)]
  if (motive && category && motives[motive] !== category) return unsettledAs('contradiction')
  if (fold(motiveText) !== '' && !motive && !category) return unsettledAs('unknown motive')
  if (fold(categoryText) !== '' && !category && !motive) return unsettledAs('unknown motive')
  const counted = category ?? (motive && motives[motive])
  return counted ? verdictOf(counted, motive ?? null) : unsettledAs('unknown motive')
}

/** True when the motive of the list is not kept in its own words, so that the report says so. */
export const isPersonal = (text: string): boolean => PERSONAL.test(fold(text))

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
