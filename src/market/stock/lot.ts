import type { Day } from '#platform/time'

/** Goods made or received together: one number, one date. Recalls go from a lot to the customers who had some of it. */
export type Lot = {
  id: string
  productId: string
  number: string
  madeOn: Day
  /** 'use by': DLC, not sold after; 'best before': DDM. */
  date: { kind: 'use by' | 'best before'; on: Day } | null
  /** Pieces, grams or millilitres that came in. */
  quantity: number
  /** One step back: who gave it; the shop itself when it made it. */
  supplier: string
  closedAt: Date | null
}

/** True while some of it may be sold: neither closed, nor past its use-by date. */
export const isOpen = ({ closedAt, date }: Pick<Lot, 'closedAt' | 'date'>, today: Day): boolean =>
  closedAt === null && !(date?.kind === 'use by' && date.on < today)

/** The one to sell first: the nearest date, then the oldest. */
export const firstOut = <L extends Lot>(lots: readonly L[], today: Day): L | undefined =>
  lots
    .filter((one) => isOpen(one, today))
    .toSorted(
      (a, b) =>
        (a.date?.on ?? '9999').localeCompare(b.date?.on ?? '9999') ||
        a.madeOn.localeCompare(b.madeOn) ||
        a.number.localeCompare(b.number),
    )[0]
