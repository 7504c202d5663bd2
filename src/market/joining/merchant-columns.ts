import { sayPercent, sayPhone, sayYes, type Column } from '#platform/imports'

export const merchantColumns = {
  siret: { label: 'SIRET', spellings: ['N° SIRET'], wanted: true },
  name: { label: 'Enseigne', spellings: ['Nom', 'Commerce', 'Raison sociale'], required: true },
  sector: { label: 'Secteur', spellings: ['Activité', 'Métier'], required: true },
  address: { label: 'Adresse', spellings: ['Rue'], required: true },
  postcode: { label: 'Code postal', spellings: ['CP'] },
  town: { label: 'Commune', spellings: ['Ville'], required: true },
  phone: { label: 'Téléphone', spellings: ['Tél', 'Tel'], says: sayPhone },
  hours: { label: 'Horaires', spellings: ['Heures d’ouverture', 'Ouverture'], wanted: true },
  commission: {
    label: 'Commission',
    spellings: ['Commission %', 'Taux de commission'],
    required: true,
    says: sayPercent,
  },
  colds: { label: 'Froid', spellings: ['Froid possible', 'Températures'] },
  franchise: { label: 'Franchise de TVA', spellings: ['Franchise TVA', 'Franchise'], says: sayYes },
} satisfies Record<string, Column>

export type MerchantKey = keyof typeof merchantColumns

export type MerchantRow = Record<MerchantKey, string>
