import { writeCsv } from '#platform/sheets'
import { parisClock, parisDay } from '#platform/time'
import type { ShownRecall } from './page.tsx'
import { writeGoodsOf } from './recall-letter.ts'

const headers = [
  'Commande',
  'Client',
  'Téléphone',
  'Courriel',
  'Jour',
  'Produits',
  'Prévenu le',
  'Par',
  'Joint le',
]

/** Whoever had some of what is called back, as a sheet: customers, then those to whom the farm gave some. */
export function recallFile({ people, reached, gifts, giftsKnown }: ShownRecall): Uint8Array {
  const bought = people.map(({ orderId, reference, buyer, day, goods }) => {
    const { told, known } = reached.get(orderId) ?? { told: null, known: null }
    return [
      reference,
      buyer?.name ?? '',
      buyer?.phone ?? '',
      buyer?.email ?? '',
      day,
      writeGoodsOf(goods),
      instant(told?.at),
      told?.channel ?? '',
      instant(known?.at),
    ]
  })
  const given = gifts.map(({ id, lotNumber, toWhom, on, goods }) => {
    const knownAt = giftsKnown.get(id)?.reachedAt
    return [`Don du lot ${lotNumber}`, toWhom, '', '', on, goods, '', '', instant(knownAt)]
  })
  return writeCsv(headers, [...bought, ...given])
}

const instant = (at: Date | undefined): string => (at ? `${parisDay(at)} ${parisClock(at)}` : '')
