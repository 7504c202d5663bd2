import { sayDay, sayDayAhead, type Column } from '#platform/imports'

export const pastColumns = {
  familyName: { label: 'Nom', spellings: ['Nom de famille'], required: true },
  givenName: { label: 'Prénom', spellings: ['Prénoms'], required: true },
  birthDate: { label: 'Né(e) le', spellings: ['Date de naissance', 'Naissance'], says: sayDay, wanted: true },
  standing: { label: 'Statut', spellings: ['Situation'] },
  siret: { label: 'SIRET accueil', spellings: ['SIRET', 'SIRET de la structure d’accueil'], wanted: true },
  hostName: { label: 'Entreprise', spellings: ['Structure d’accueil', 'Employeur'], required: true },
  object: { label: 'Objet', spellings: ['Objet de l’immersion'], required: true },
  from: { label: 'Du', spellings: ['Début', 'Date de début'], required: true, says: sayDayAhead },
  to: { label: 'Au', spellings: ['Fin', 'Date de fin'], required: true, says: sayDayAhead },
  hours: { label: 'Heures', spellings: ['Nombre d’heures', 'Durée'] },
  renewal: { label: 'Renouvellement', spellings: ['Renouvelée'] },
  report: { label: 'Bilan reçu', spellings: ['Bilan'] },
  reached: { label: 'Objectif atteint', spellings: ['Objectifs atteints'] },
  hired: { label: 'Embauche', spellings: ['Embauché', 'Recruté'] },
  hiredAs: { label: 'Contrat', spellings: ['Type de contrat'] },
  hiredOn: { label: 'Date d’embauche', spellings: ['Embauché le'], says: sayDayAhead },
  prescribedBy: { label: 'Prescripteur', spellings: ['Prescrit par'] },
} satisfies Record<string, Column>

export type PastKey = keyof typeof pastColumns
