import type { Typed } from '#platform/web'
import type { Offer } from '../offer.ts'
import { readPrice } from '../offer.ts'
import { readQuantity, type Line } from '../quote.ts'
import { french as say } from './sentences.fr.ts'

/** How many services one quote may hold. */
export const MOST_LINES = 8

type Read = { lines: Line[]; errors: Record<string, string> }

const typedIn = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** The lines of a form: services of the list with how long, something else with its price, the way there. */
export function readLines(typed: Typed, offers: readonly Offer[]): Read {
  const read: Read = { lines: [], errors: {} }
  for (let n = 1; n <= MOST_LINES; n += 1) readService(typed, offers, n, read)
  readOther(typed, read)
  readTravel(typed, read)
  if (read.lines.length === 0 && Object.keys(read.errors).length === 0)
    read.errors[offers.length > 0 ? 'service1' : 'other'] = say.nothing
  return read
}

function readService(typed: Typed, offers: readonly Offer[], n: number, { lines, errors }: Read): void {
  const [chosen, long] = [typedIn(typed, `service${n}`), typedIn(typed, `long${n}`)]
  if (!chosen && !long) return
  const offer = offers.find(({ id }) => id === chosen)
  const quantity = readQuantity(long)
  if (!offer) errors[`service${n}`] = say.chooseService
  if (quantity === undefined) errors[`long${n}`] = say.howLongWrong
  if (!offer || quantity === undefined) return
  lines.push({
    name: offer.name,
    unit: offer.unit,
    quantity_hundredths: quantity,
    unitCents: offer.priceCents,
  })
}

function readOther(typed: Typed, { lines, errors }: Read): void {
  const [name, price] = [typedIn(typed, 'other').slice(0, 80), typedIn(typed, 'otherPrice')]
  if (!name && !price) return
  const cents = readPrice(price)
  if (!name) errors['other'] = say.otherMissing
  if (cents === undefined) errors['otherPrice'] = say.priceWrong
  if (name && cents !== undefined)
    lines.push({ name, unit: 'fixed', quantity_hundredths: 100, unitCents: cents })
}

function readTravel(typed: Typed, { lines, errors }: Read): void {
  const price = typedIn(typed, 'travel')
  const cents = price ? readPrice(price) : 0
  if (cents === undefined) errors['travel'] = say.priceWrong
  else if (lines.length > 0)
    lines.push({ name: say.travelLine, unit: 'fixed', quantity_hundredths: 100, unitCents: cents })
}
