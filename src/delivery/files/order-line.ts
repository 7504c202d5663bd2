import { fold } from '#platform/i18n'
import { sayEuros, type Column, type Line } from '#platform/imports'
import { readDecimal, readEuros } from '#platform/sheets'
import type { Cold } from '../cold.ts'

/** What the lines of an order file are called, here and elsewhere. */
export const orderColumns = {
  reference: {
    label: 'Commande',
    spellings: ['N° commande', 'Numéro de commande', 'Référence'],
    required: true,
  },
  orderedAt: { label: 'Passée le', spellings: ['Date de commande', 'Commandée le'] },
  client: { label: 'Client', spellings: ['Nom', 'Nom du client', 'Destinataire'], required: true },
  phone: { label: 'Téléphone', spellings: ['Tél', 'Portable', 'Mobile'] },
  email: { label: 'Courriel', spellings: ['E-mail', 'Email', 'Mail'] },
  address: { label: 'Adresse', spellings: ['Adresse de livraison', 'Rue'], required: true },
  postcode: { label: 'CP', spellings: ['Code postal'] },
  town: { label: 'Commune', spellings: ['Ville'], required: true },
  latitude: { label: 'Latitude approx.', spellings: ['Latitude', 'Lat'] },
  longitude: { label: 'Longitude approx.', spellings: ['Longitude', 'Lon', 'Lng'] },
  day: { label: 'Livraison le', spellings: ['Date de livraison', 'Jour de livraison'], required: true },
  from: { label: 'Créneau début', spellings: ['Début du créneau', 'Entre'], required: true },
  to: { label: 'Créneau fin', spellings: ['Fin du créneau', 'Et'], required: true },
  siret: { label: 'SIRET vendeur', spellings: ['SIRET', 'SIRET du commerçant'] },
  merchant: { label: 'Vendeur', spellings: ['Commerçant', 'Enseigne', 'Boutique'], required: true },
  product: { label: 'Produit', spellings: ['Article', 'Désignation'], required: true },
  quantity: { label: 'Quantité', spellings: ['Qté', 'Nombre'] },
  unit: { label: 'Unité', spellings: [] },
  amount: { label: 'Montant TTC', spellings: ['Total ligne'], says: sayEuros },
  weight: { label: 'Poids estimé (kg)', spellings: ['Poids', 'Poids (kg)'], required: true },
  cold: { label: 'Froid', spellings: ['Conservation', 'Température'] },
  fee: { label: 'Frais de livraison', spellings: ['Livraison', 'Port'], says: sayEuros },
} satisfies Record<string, Column>

export type OrderCells = Record<keyof typeof orderColumns, string>

/** One line of a file as it was written: its number, and a text for each of our names. */
export type OrderLine = { line: number; cells: OrderCells }

/** Our names of columns, always in the same order. */
export const keys = Object.keys(orderColumns) as (keyof OrderCells)[]

export const asOrderLine = ({ line, cells }: Line): OrderLine => {
  const read: Partial<OrderCells> = {}
  for (const key of keys) read[key] = (cells[key] ?? '').trim()
  return { line, cells: read as OrderCells }
}

/** 'ambiant', '≤8', '≤ 4 °C', '0-2', 'surgelé': how cold a shop says that it is; undefined when it is not understood. */
export function readCold(text: string): Cold | undefined {
  const said = text.toLowerCase().replaceAll(/[\s°c<=≤]/g, '')
  if (said === '' || fold(text).startsWith('ambian')) return 'ambient'
  if (/^(surgel|congel|-18)/.test(fold(text)) || said.startsWith('-18')) return 'frozen'
  const known: Record<string, Cold> = { '8': 'le8', '4': 'le4', '2': 'le2', '0-2': 'le2', '0à2': 'le2' }
  return known[said] ?? (fold(text) === 'frais' ? 'le4' : undefined)
}

/** '10:00', '10h', '9 h 30' as 'HH:MM'; undefined when it is no hour. */
export function readClock(text: string): string | undefined {
  const found = /^(\d{1,2})\s*[:hH]\s*(\d{2})?(?::\d{2})?$/.exec(text.trim())
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return undefined
  return `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}`
}

/** Grams from kilos with a comma; undefined when they are not said. */
export function readGrams(text: string): number | undefined {
  const read = readDecimal(text.replace(/kg$/i, ''))
  return read.ok && read.value >= 0 && read.value < 1000 ? Math.round(read.value * 1000) : undefined
}

export const readCents = (text: string): number | null => {
  const read = readEuros(text)
  return read.ok && read.value >= 0 && read.value < 100_000_000 ? read.value : null
}
