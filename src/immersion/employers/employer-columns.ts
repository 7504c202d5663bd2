import { sayDay, type Column } from '#platform/imports'

export const employerColumns = {
  legalName: { label: 'Raison sociale', spellings: ['Employeur', 'Entreprise', 'Structure'], required: true },
  name: { label: 'Enseigne', spellings: ['Nom commercial', 'Établissement'] },
  siret: { label: 'SIRET', spellings: ['N° SIRET'], wanted: true },
  address: { label: 'Adresse', spellings: ['Rue'] },
  postcode: { label: 'CP', spellings: ['Code postal'] },
  town: { label: 'Ville', spellings: ['Commune'], required: true },
  activity: { label: 'Activité', spellings: ['Secteur'] },
  trades: { label: 'Métiers', spellings: ['ROME', 'Codes ROME', 'Postes'] },
  welcomedBy: { label: 'Contact', spellings: ['Interlocuteur', 'Personne à contacter'] },
  phone: { label: 'Tél.', spellings: ['Téléphone', 'Tel'] },
  email: { label: 'Mail', spellings: ['Courriel', 'E-mail'] },
  capacity: { label: 'Accueil (nb)', spellings: ['Nombre de places', 'Places'] },
  days: { label: 'Jours possibles', spellings: ['Jours'] },
  way: { label: 'Accès', spellings: ['Comment venir', 'Transports'] },
  accessible: { label: 'PMR', spellings: ['Accessible', 'Accessibilité'] },
  accepts: { label: 'Accepte PMSMP', spellings: ['PMSMP', 'Immersion'] },
  hires: { label: 'Recrute', spellings: ['Recrutement'] },
  saidOn: { label: 'Dernier contact', spellings: ['Vu le', 'Date du dernier contact'], says: sayDay },
  keptBy: { label: 'Qui', spellings: ['Suivi par', 'Chargé'] },
  said: { label: 'Remarques', spellings: ['Commentaire', 'Observations'] },
} satisfies Record<string, Column>

export type EmployerKey = keyof typeof employerColumns
