import { writePercent } from '#platform/i18n'
import { dayOf, writeMonth } from '#platform/time'
import type { TagKind } from '#platform/ui'
import type { SalesState, Share } from './rate.ts'
import type { SalesSource } from './store.ts'

export const SALES = '/marche/gestion/part-des-ventes'

export const sourceWords: Record<SalesSource, { slug: string; label: string; rule: string }> = {
  stall: {
    slug: 'etal',
    label: 'Étal de la ferme',
    rule: 'Les reçus de l’étal, hors taxes, moins ses avoirs.',
  },
  delivery: { slug: 'livraison', label: 'Livraisons', rule: 'Les frais de livraison payés, hors taxes.' },
  commission: {
    slug: 'commission',
    label: 'Commission',
    rule: 'La commission sur les ventes des commerces, hors taxes.',
  },
}

export const sourceOfSlug = (slug: string): SalesSource | null => {
  if (slug === 'etal') return 'stall'
  if (slug === 'livraison') return 'delivery'
  return slug === 'commission' ? 'commission' : null
}

export const stateTags: Record<SalesState, { kind: TagKind; label: string }> = {
  far: { kind: 'ok', label: 'Loin du plafond' },
  near: { kind: 'wait', label: 'Le plafond approche' },
  close: { kind: 'late', label: 'Très près du plafond' },
  over: { kind: 'late', label: 'Plafond atteint' },
  unknown: { kind: 'none', label: 'Charges à écrire' },
}

/** '21,4 %', or what is missing to know it. */
export const writeShare = ({ salesCents, costCents }: Share): string =>
  costCents > 0 ? writePercent(salesCents / costCents) : 'inconnue'

export const RULE =
  'Code du travail, article D5132-34 : les ventes d’une activité restent sous 30 % de ses charges, ou sous le plafond que le préfet décide, 50 % au plus.'

/** 'mai 2026' of '2026-05'. */
export const monthWords = (month: string): string => writeMonth(dayOf(`${month}-01`))
