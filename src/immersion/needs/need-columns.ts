import { sayDayAhead, type Column } from '#platform/imports'

export const needColumns = {
  ref: { label: 'Réf.', spellings: ['Référence', 'N°'] },
  host: { label: 'Employeur', spellings: ['Entreprise', 'Structure', 'Raison sociale'], required: true },
  town: { label: 'Ville', spellings: ['Commune'] },
  post: { label: 'Poste', spellings: ['Emploi', 'Intitulé du poste'], required: true },
  trade: { label: 'ROME', spellings: ['Code ROME', 'Métier'] },
  hours: { label: 'H / sem.', spellings: ['Heures par semaine', 'Heures', 'Durée hebdomadaire'] },
  contract: { label: 'Contrat', spellings: ['Type de contrat'] },
  start: { label: 'Début', spellings: ['Date de début', 'À partir du'], says: sayDayAhead },
  places: { label: 'Nb', spellings: ['Nombre de postes', 'Places'] },
  asksFor: { label: 'Contact', spellings: ['Interlocuteur', 'Qui demander'] },
  state: { label: 'État', spellings: ['Statut'] },
  said: { label: 'Remarques', spellings: ['Commentaire', 'Observations'] },
} satisfies Record<string, Column>

export type NeedKey = keyof typeof needColumns
