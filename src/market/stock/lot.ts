import type { Day } from '#platform/time'
import type { ProductId, LotId } from '../ids.ts'

/** Goods made or received together: one number, one date. Recalls go from a lot to the customers who had some of it. */
export type ReceivedLot = {
  id: LotId
  productId: ProductId
  number: string
  madeOn: Day
  /** 'use by': DLC, not sold after; 'best before': DDM. Null when nothing is written on the goods. */
  date: { kind: 'use by' | 'best before'; on: Day } | null
  /** Pieces, grams or millilitres that came in. */
  quantity: number
  /** One step back: who gave it; the shop itself when it made it. */
  supplier: string
}

/** Closed: no more of it is sold, it is finished, too old, or recalled. */
export type Lot = ReceivedLot & ({ standing: 'open' } | { standing: 'closed'; closedAt: Date })

/** True while some of it may be sold: neither closed, nor past its use-by date. */
export const isOpen = ({ standing, date }: Pick<Lot, 'standing' | 'date'>, today: Day): boolean =>
  standing === 'open' && !(date?.kind === 'use by' && date.on < today)

/** The one to sell first: the nearest date, then the oldest. */
export const firstOut = <L extends Lot>(lots: readonly L[], today: Day): L | undefined =>
  lots
    .filter((lot) => isOpen(lot, today))
    .toSorted(
      (a, b) =>
        (a.date?.on ?? '9999').localeCompare(b.date?.on ?? '9999') ||
        a.madeOn.localeCompare(b.madeOn) ||
        a.number.localeCompare(b.number),
    )[0]
