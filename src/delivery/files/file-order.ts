import { readSiret } from '#people'
import { fold, typo, writeName } from '#platform/i18n'
import { readDate, readDecimal, readPhone } from '#platform/sheets'
import { parisInstant, type Day } from '#platform/time'
import type { Cold } from '../cold.ts'
import { readCents, readClock, readCold, readGrams, type OrderLine } from './order-line.ts'
import { TOO_HEAVY_G, type Door, type Good, type Point } from '../order.ts'

/** What a shop gives for an order, as a file says it: the shop by its SIRET or its name, not yet one of our places. */
export type FileShare = { siret: string | null; merchant: string; goods: Good[]; heaviestParcel_g: number }

/** An order as a file says it. */
export type FileOrder = {
  reference: string
  door: Omit<Door, 'point'> & { sent: Point | null }
  day: Day
  slotFrom: Date
  slotTo: Date
  orderedAt: Date | null
  goodsCents: number | null
  feeCents: number | null
  shares: FileShare[]
}

export type DoubtKind =
  | 'date'
  | 'hours'
  | 'too many places'
  | 'heavy parcel'
  | 'two versions'
  | 'no weight'
  | 'cold'
  | 'amount'

/** What somebody answered to the doubts of an order: it takes the place of what the file says. */
export type Mended = {
  day?: Day | undefined
  from?: string | undefined
  to?: string | undefined
  weight_g?: number | undefined
  cold?: Cold | undefined
  /** Doubts that were looked at and are accepted as they are. */
  seen?: DoubtKind[] | undefined
}

export type ReadFileOrder = { ok: true; order: FileOrder } | { ok: false; kind: DoubtKind; why: string }

export const MOST_SHARES = 5

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

/** The amounts that a column says, or the first that nobody can read; neither when it says nothing. */
function centsSaid(
  lines: readonly OrderLine[],
  key: 'amount' | 'fee',
): { cents?: number[]; unread?: string } {
  const said = lines.map(({ cells }) => cells[key]).filter(Boolean)
  const unread = said.find((text) => readCents(text) === null)
  if (unread !== undefined) return { unread }
  return said.length > 0 ? { cents: said.map((text) => readCents(text) ?? 0) } : {}
}

function dayIn(text: string): Day | undefined {
  const read = readDate(text)
  return read.ok ? read.value : undefined
}

function instantIn(text: string): Date | null {
  const day = dayIn(text)
  const clock = readClock(/\d{1,2}\s*[:h]\s*\d{2}/i.exec(text)?.[0] ?? '') ?? '12:00'
  return day ? parisInstant(day, clock) : null
}

function doorIn({ cells }: OrderLine): FileOrder['door'] {
  const phone = readPhone(cells.phone)
  const [latitude, longitude] = [readDecimal(cells.latitude), readDecimal(cells.longitude)]
  const isPoint =
    latitude.ok && longitude.ok && Math.abs(latitude.value) <= 90 && Math.abs(longitude.value) <= 180
  return {
    recipientName: writeName(cells.client),
    phone: phone.ok ? phone.value : cells.phone || null,
    email: cells.email || null,
    address: cells.address,
    postcode: cells.postcode,
    town: cells.town,
    floor: 0,
    lift: 'unknown',
    words: '',
    sent:
      isPoint && (latitude.value !== 0 || longitude.value !== 0)
        ? { latitude: latitude.value, longitude: longitude.value }
        : null,
  }
}

type GoodIn = Omit<Good, 'weight_g' | 'cold'> & {
  weight_g: number | undefined
  cold: Cold | undefined
  parcel_g: number
}

/** `parcel_g`: what is lifted at once: one piece where pieces are counted, the whole line where it is weighed. */
function goodIn({ cells }: OrderLine, mended: Mended): GoodIn {
  const weight_g = readGrams(cells.weight) ?? mended.weight_g
  const count = readDecimal(cells.quantity)
  const weighed = /^(kg|kilo|g|gr)/.test(fold(cells.unit))
  const pieces = count.ok && count.value >= 1 && !weighed ? count.value : 1
  const quantity = count.ok && !weighed ? cells.quantity : `${cells.quantity} ${cells.unit}`.trim()
  return {
    label: cells.product || 'Article',
    quantity,
    weight_g,
    cold: readCold(cells.cold) ?? mended.cold,
    parcel_g: Math.ceil((weight_g ?? 0) / pieces),
  }
}

function sharesOf(lines: readonly OrderLine[], goods: readonly GoodIn[]): FileShare[] {
  const shares = new Map<string, FileShare>()
  for (const [index, { cells }] of lines.entries()) {
    const read = readSiret(cells.siret)
    const siret = read.ok ? read.siret : null
    const key = siret ?? fold(cells.merchant)
    const share = shares.get(key) ?? { siret, merchant: cells.merchant, goods: [], heaviestParcel_g: 0 }
    const {
      parcel_g = 0,
      weight_g = 0,
      cold = 'ambient',
      ...good
    } = goods[index] ?? { label: '', quantity: '' }
    share.goods.push({ ...good, weight_g, cold })
    share.heaviestParcel_g = Math.max(share.heaviestParcel_g, parcel_g)
    shares.set(key, share)
  }
  return [...shares.values()]
}
