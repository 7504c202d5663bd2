import { coldest, coldWords, type Cold } from '#delivery'
import { typo } from '#platform/i18n'
import type { Label } from '#platform/labels'
import { parisDay, writeClock } from '#platform/time'
import { writeOwnDay } from '../day-words.ts'
import type { OrderMode } from '../order.ts'

/** What one shop gives of one order, as whoever carries it needs to know. */
export type Crate = {
  reference: string
  buyerName: string
  merchantName: string
  mode: OrderMode
  slotFrom: Date
  slotTo: Date
  colds: Cold[]
}

const titles = /^(?:m\.?|mr|mme|mlle|madame|monsieur|mademoiselle)$/i

/** 'Monique' of 'Mme Monique Hochart': a crate is seen by many. Empty where only a family name, or nothing, was given. */
export function firstName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/)
  if (titles.test(first)) return others.length > 1 ? (others[0] ?? '') : ''
  return first
}

/** The label of a crate: the order in large, which of how many, the hour, the cold. No family name, no address, no telephone. */
export function crateLabel(crate: Crate, nth: number, of: number): Label {
  const { slotFrom, slotTo, mode } = crate
  const cold = coldest(crate.colds)
  const day = writeOwnDay(parisDay(slotFrom))
  return {
    name: [crate.reference, firstName(crate.buyerName)].filter(Boolean).join(' · '),
    large: `${nth}/${of}`,
    beside: mode === 'delivery' ? 'à vélo' : 'à retirer',
    ...(cold === 'ambient' ? {} : { strong: typo(`FROID : ${coldWords[cold]}`) }),
    lines: [typo(`${day}, ${writeClock(slotFrom)} à ${writeClock(slotTo)}`), crate.merchantName.slice(0, 80)],
  }
}
