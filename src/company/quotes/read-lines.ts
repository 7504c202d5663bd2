import type { Typed } from '#platform/web'
import type { Offer } from '../offer.ts'
import { readPrice } from '../offer.ts'
import { readQuantity, type Line } from '../quote.ts'
import type { VatChoice } from '../law.ts'
import { priceFault, type InsideWords } from '../screen/door.ts'
import type { QuoteSentences } from './sentences.fr.ts'

/** What one line may have of its own. */
const lineRates = ['10', '20'] as const satisfies readonly VatChoice[]

/** How many services one quote may hold. */
export const MOST_LINES = 8

type Read = { lines: Line[]; errors: Record<string, string> }
/** What is read into, and how a fault is said. */
type Reading = Read & { words: Words }

type Words = InsideWords & { say: QuoteSentences }

/** As the paper says it: in French. */
const TRAVEL = 'Déplacement'

const typedIn = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** The lines of a form: services of the list with how long, something else with its price, the way there. */
export function readLines(typed: Typed, offers: readonly Offer[], vat: VatChoice, words: Words): Read {
  const read: Reading = { lines: [], errors: {}, words }
  const rateIn = rateReader(typed, vat, read)
  for (let n = 1; n <= MOST_LINES; n += 1) readService(typed, offers, { n, rate: rateIn(`vat${n}`) }, read)
  readOther(typed, rateIn('vatOther'), read)
  readTravel(typed, rateIn('vatTravel'), read)
  if (read.lines.length === 0 && Object.keys(read.errors).length === 0)
    read.errors[offers.length > 0 ? 'service1' : 'other'] = words.say.nothing
  return read
}

type Rate = Pick<Line, 'vat'>

/** The rate of one line, when it is not that of its quote. Who charges no VAT (293 B) charges it on no line. */
const rateReader =
  (typed: Typed, vat: VatChoice, { errors, words: { say } }: Reading) =>
  (name: string): Rate => {
    const chosen = lineRates.find((one) => one === typedIn(typed, name))
    if (!chosen || chosen === vat) return {}
    if (vat === 'none') errors[name] = say.noVatAtAll
    return { vat: chosen }
  }

type Row = { n: number; rate: Rate }

function readService(
  typed: Typed,
  offers: readonly Offer[],
  { n, rate }: Row,
  { lines, errors, words: { say } }: Reading,
): void {
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
    ...rate,
  })
}

function readOther(typed: Typed, rate: Rate, { lines, errors, words }: Reading): void {
  const [name, price] = [typedIn(typed, 'other').slice(0, 80), typedIn(typed, 'otherPrice')]
  if (!name && !price) return
  const cents = readPrice(price)
  const fault = priceFault(price, words.say.otherPriceWrong, words)
  if (!name) errors['other'] = words.say.otherMissing
  if (fault) errors['otherPrice'] = fault
  if (name && cents !== undefined)
    lines.push({ name, unit: 'fixed', quantity_hundredths: 100, unitCents: cents, ...rate })
}

function readTravel(typed: Typed, rate: Rate, { lines, errors, words }: Reading): void {
  const price = typedIn(typed, 'travel')
  if (!price) return
  const cents = readPrice(price)
  const fault = priceFault(price, words.say.travelWrong, words)
  if (fault) errors['travel'] = fault
  else if (cents !== undefined && lines.length > 0)
    lines.push({ name: TRAVEL, unit: 'fixed', quantity_hundredths: 100, unitCents: cents, ...rate })
}
