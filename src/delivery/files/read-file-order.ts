import { fold, typo } from '#platform/i18n'
import { parisInstant } from '#platform/time'
import { readClock, type OrderLine } from './order-line.ts'
import { TOO_HEAVY_G } from '../pickup.ts'
import { centsSaid, dayIn, instantIn } from './file-cells.ts'
import { goodIn, sharesOf } from './file-goods.ts'
import { type FileOrder, type DoubtKind, type Mended, MOST_SHARES } from './file-order.ts'
import { doorIn } from './file-door.ts'

export type ReadFileOrder = { ok: true; order: FileOrder } | { ok: false; kind: DoubtKind; why: string }

/** Reads the lines of one order, or says what somebody must answer first. */
export function readFileOrder(lines: readonly OrderLine[], mended: Mended = {}): ReadFileOrder {
  const [first] = lines
  if (!first) throw new Error('an order without lines')
  const { cells } = first
  const seen = (kind: DoubtKind) => mended.seen?.includes(kind) ?? false
  const doubt = (kind: DoubtKind, why: string): ReadFileOrder => ({ ok: false, kind, why: typo(why) })
  if (!seen('two versions') && lines.some((one) => headOf(one) !== headOf(first)))
    return doubt(
      'two versions',
      'Ses lignes ne disent pas toutes le même client, la même adresse ou la même heure.',
    )
  const day = mended.day ?? dayIn(cells.day)
  if (!day) return doubt('date', `La date de livraison « ${cells.day} » n’existe pas.`)
  const [from, to] = [mended.from ?? readClock(cells.from), mended.to ?? readClock(cells.to)]
  if (!from || !to || from >= to)
    return doubt('hours', `Le créneau « ${cells.from} à ${cells.to} » n’est pas compris.`)
  const goods = lines.map((line) => goodIn(line, mended))
  if (goods.some(({ weight_g }) => weight_g === undefined)) return doubt('no weight', 'Un poids manque.')
  if (goods.some(({ cold }) => cold === undefined))
    return doubt('cold', 'Le froid d’un produit n’est pas compris.')
  const shares = sharesOf(lines, goods)
  if (shares.length > MOST_SHARES && !seen('too many places'))
    return doubt(
      'too many places',
      `Elle passe dans ${shares.length} magasins : un vélo en fait ${MOST_SHARES} au plus.`,
    )
  if (shares.some((one) => one.heaviestParcel_g > TOO_HEAVY_G) && !seen('heavy parcel'))
    return doubt('heavy parcel', 'Un colis pèse plus de 25 kg (norme NF X35-109).')
  const [amounts, fees] = [centsSaid(lines, 'amount'), centsSaid(lines, 'fee')]
  const unread = amounts.unread ?? fees.unread
  if (unread !== undefined && !seen('amount'))
    return doubt('amount', `Le montant « ${unread} » n’est pas compris.`)
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
