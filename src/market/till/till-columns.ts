import type { Column } from '#platform/imports'
import { sayPrice, sayVat } from './say-cells.ts'

/** The columns of tills, as eight of them call them. */
export const tillColumns = {
  name: {
    label: 'Produit',
    spellings: ['Libellé', 'Désignation', 'Article', 'Nom du produit', 'Titre', 'Nom', 'name'],
    required: true,
  },
  code: { label: 'Code', spellings: ['Réf.', 'Référence', 'Ref', 'Id', 'SKU', 'Code article'] },
  family: { label: 'Famille', spellings: ['Catégorie', 'Rayon', 'category'], wanted: true },
  price: {
    label: 'Prix TTC',
    spellings: ['PX TTC', 'PVTTC', 'PU TTC', 'Prix de vente TTC', 'price_ttc', 'Tarif', 'Prix'],
    required: true,
    says: sayPrice,
  },
  pack: {
    label: 'Conditionnement',
    spellings: ['Unité', 'Poids net', 'Contenance', 'Vendu par', 'Vente', 'pack'],
  },
  vat: { label: 'TVA', spellings: ['Taux TVA', 'Taux', 'Taux de TVA', 'vat'], says: sayVat, wanted: true },
  origin: { label: 'Origine', spellings: ['Zone de pêche', 'Provenance', 'Pays'] },
  allergens: { label: 'Allergènes', spellings: ['Contient', 'allergens'], wanted: true },
  stock: { label: 'Stock', spellings: ['Qté', 'Quantité', 'Dispo', 'Stock dispo'], wanted: true },
  ean: { label: 'EAN', spellings: ['Gencod', 'Code barre', 'Code-barres', 'EAN13', 'Code EAN'] },
} satisfies Record<string, Column>

export type TillKey = keyof typeof tillColumns

export type TillRow = Record<TillKey, string>

export const tillKeys = Object.keys(tillColumns) as TillKey[]

/** A row of a till under our names; a column that the file has not is empty. */
export const tillRow = (cells: Record<string, string | undefined>): TillRow =>
  Object.fromEntries(tillKeys.map((key) => [key, cells[key] ?? ''])) as TillRow
