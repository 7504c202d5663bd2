import { parisDay } from '#platform/time'
import { readTrades, type Host, type HostDoubt } from '../hosts/door.ts'
import type { EmployerLine } from './employer-line.ts'
import { readAccessible, readCapacity, readLastTime, readStance } from './read-cells.ts'
import { readDays } from './read-days.ts'
import { readPostcode } from './wrong-postcodes.ts'

type Doubts = { isShared: boolean; isWrongPostcode: boolean }

/** What a line says of a host, besides who it is and who keeps it. */
export function hostFrom(
  line: EmployerLine,
  doubts: Doubts,
  now: Date,
): Omit<Host, 'id' | 'keeper' | 'body' | 'knownAs' | 'isTyped'> {
  const { cells, name, phones, welcomedBy } = line
  const trades = readTrades(cells.trades)
  const last = readLastTime(cells.saidOn, parisDay(now))
  const email = cells.email.trim().toLowerCase()
  return {
    name,
    address: plainly(cells.address),
    postcode: readPostcode(cells.postcode),
    town: townWords(cells.town),
    activity: plainly(cells.activity),
    trades: trades.codes,
    capacity: readCapacity(cells.capacity),
    days: readDays(cells.days),
    way: plainly(cells.way),
    accessible: readAccessible(cells.accessible),
    accepts: readStance(cells.accepts),
    hires: readStance(cells.hires),
    welcomedBy: plainly(welcomedBy),
    phones,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null,
    declaredTrades: '',
    uncheckedLogin: '',
    said: [plainly(cells.said), last.words && `Dernier contact : ${last.words}`].filter(Boolean).join('. '),
    saidOn: last.on,
    keptBy: cells.keptBy.trim(),
    asked: askedOf(line, doubts, trades.unknown.length + trades.unclear.length > 0),
    writtenSiret: writtenOf(line, doubts),
  }
}

function askedOf({ siret, isPerson }: EmployerLine, doubts: Doubts, isUnknownTrade: boolean): HostDoubt[] {
  const asked: HostDoubt[] = []
  if (isPerson) asked.push('person')
  if (siret.kind === 'short') asked.push('siret short')
  if (siret.kind === 'wrong') asked.push('siret wrong key')
  if (doubts.isShared) asked.push('siret shared')
  if (doubts.isWrongPostcode) asked.push('postcode')
  if (isUnknownTrade) asked.push('unknown trade')
  return asked
}

const writtenOf = ({ siret }: EmployerLine, { isShared }: Doubts): string =>
  siret.kind === 'short' || siret.kind === 'wrong'
    ? siret.written
    : isShared && siret.kind === 'right'
      ? siret.siret
      : ''

const plainly = (text: string): string => text.trim().replaceAll("'", '’').replaceAll(/\s+/g, ' ')

/** A town in capitals reads as a name: 'TILLOY-LÈS-MOFFLAINES' is 'Tilloy-lès-Mofflaines'. */
function townWords(town: string): string {
  const words = plainly(town)
  if (words !== words.toUpperCase()) return words
  const small = /^(?:lès|les|le|la|en|sur|sous|aux|du|de|des|et)$/
  return words
    .toLowerCase()
    .split(/([-\s])/)
    .map((word, n) => (n > 0 && small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
}
