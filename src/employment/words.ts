import { writeMinutes } from '#platform/time'
import type { CddiKind, Flag } from './cddi.ts'
import type { Reason } from './flag-reason.ts'
import type { Category, Motive, Proof, Situation, Unsettled } from './exit.ts'

export const categoryWords: Record<Category, string> = {
  durable: 'Emploi durable',
  transition: 'Emploi de transition',
  positive: 'Sortie positive',
  other: 'Autre sortie',
  withdrawn: 'Retirée du calcul',
}

export const motiveWords: Record<Motive, string> = {
  'permanent job': 'CDI',
  'long job': 'CDD ou intérim de 6 mois et plus',
  'public service': 'Fonction publique',
  'own business': 'Création d’entreprise',
  'short job': 'CDD ou intérim de moins de 6 mois',
  'aided job': 'Contrat aidé hors IAE',
  training: 'Formation qualifiante',
  'other siae': 'Embauche dans une autre SIAE',
  retirement: 'Retraite',
  'job seeker': 'En recherche d’emploi',
  inactive: 'Sans activité',
  'no news': 'Sans nouvelles',
  'trial ended': 'Fin pendant la période d’essai',
  death: 'Décès',
  'personal reason': 'Raison personnelle',
}

export const unsettledWords: Record<Unsettled, string> = {
  'nothing said': 'La liste ne dit ni le motif ni la catégorie.',
  'unknown motive': 'Le motif n’est pas dans la liste des motifs.',
  contradiction: 'Le motif et la catégorie ne vont pas ensemble.',
}

export const proofWords: Record<Proof, string> = {
  contract: 'Contrat de travail',
  'entry paper': 'Attestation d’entrée',
  'pay slip': 'Fiche de paie',
  declared: 'Déclaration de la personne',
}

export const situationWords: Record<Situation, string> = {
  employed: 'En emploi',
  training: 'En formation',
  looking: 'En recherche',
  'not reached': 'Non joint·e',
}

export const kindWords: Record<CddiKind, string> = { initial: 'Premier contrat', renewal: 'Renouvellement' }

export const flagWords: Record<Flag, string> = {
  'too short': 'Moins de 4 mois',
  'too long': 'Plus de 24 mois',
  'path too long': 'Plus de 24 mois avec les contrats d’avant',
  'few hours': 'Moins de 20 h par semaine',
  'many hours': 'Plus de 35 h par semaine',
  'post over filled': 'Deux contrats sur le même poste, plus d’heures que le poste',
}

export const reasonWords: Record<Reason, string> = {
  'extension granted': 'Prolongation accordée par un prescripteur',
  'training under way': 'Formation à finir',
  'no ceiling': '50 ans ou plus, ou RQTH : pas de durée maximale',
  'shorter hours agreed': 'Temps réduit, d’accord avec la personne',
  'trial ended': 'Fin pendant la période d’essai',
  handover: 'Passage de relais entre deux personnes',
  replacement: 'Remplacement d’une personne absente',
  'as written': 'Le contrat est bien ainsi',
}

/** '26 h par semaine' */
export const writeWeek = (minutes: number): string => `${writeMinutes(minutes)} par semaine`
