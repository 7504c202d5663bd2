import { fold } from '#platform/i18n'
import { parisInstant } from '#platform/time'
import { readClock, type OrderLine } from './order-line.ts'
import { TOO_HEAVY_G } from '../pickup.ts'
import { centsSaid, dayIn, instantIn } from './file-cells.ts'
import { goodIn, sharesOf } from './file-goods.ts'
import { type FileDoubt, type FileOrder, type DoubtKind, type Mended, MOST_SHARES } from './file-order.ts'
import { doorIn } from './file-door.ts'

export type ReadFileOrder = { ok: true; order: FileOrder } | { ok: false; doubt: FileDoubt }

/** Reads the lines of one order, or says what somebody must answer first. */
export function readFileOrder(lines: readonly OrderLine[], mended: Mended = {}): ReadFileOrder {
  const [first] = lines
  if (!first) throw new Error('an order without lines')
  const { cells } = first
  const seen = (kind: DoubtKind) => mended.seen?.includes(kind) ?? false
  const doubtful = (doubt: FileDoubt): ReadFileOrder => ({ ok: false, doubt })
  if (!seen('two versions') && lines.some((one) => headOf(one) !== headOf(first)))
    return doubtful({ kind: 'two versions' })
  const day = mended.day ?? dayIn(cells.day)
  if (!day) return doubtful({ kind: 'date', said: cells.day })
  const [from, to] = [mended.from ?? readClock(cells.from), mended.to ?? readClock(cells.to)]
  if (!from || !to || from >= to) return doubtful({ kind: 'hours', from: cells.from, to: cells.to })
  const goods = lines.map((line) => goodIn(line, mended))
  if (goods.some(({ weight_g }) => weight_g === undefined)) return doubtful({ kind: 'no weight' })
  if (goods.some(({ cold }) => cold === undefined)) return doubtful({ kind: 'cold' })
  const shares = sharesOf(lines, goods)
  if (shares.length > MOST_SHARES && !seen('too many places'))
    return doubtful({ kind: 'too many places', places: shares.length })
  if (shares.some((one) => one.heaviestParcel_g > TOO_HEAVY_G) && !seen('heavy parcel'))
    return doubtful({ kind: 'heavy parcel' })
  const [amounts, fees] = [centsSaid(lines, 'amount'), centsSaid(lines, 'fee')]
  const unread = amounts.unread ?? fees.unread
  if (unread !== undefined && !seen('amount')) return doubtful({ kind: 'amount', said: unread })
  return {
    ok: true,
    order: {
      reference: cells.reference,
      door: doorIn(first),
      day,
      slotFrom: parisInstant(day, from),
      slotTo: parisInstant(day, to),
      orderedAt: instantIn(cells.orderedAt),
      goodsCents: amounts.cents?.reduce((sum, one) => sum + one, 0) ?? null,
      feeCents: fees.cents?.[0] ?? null,
      // Accepted as several parcels: none of them is heavier than a person may carry.
      shares: shares.map((one) => ({
        ...one,
        heaviestParcel_g: Math.min(one.heaviestParcel_g, TOO_HEAVY_G),
      })),
    },
  }
}

const headOf = ({ cells }: OrderLine): string =>
  [cells.client, cells.address, cells.postcode, cells.town, cells.day, cells.from, cells.to]
    .map(fold)
    .join('|')
