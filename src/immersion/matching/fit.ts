import type { Crowd, Host } from '../hosts/door.ts'
import type { RoomLeft } from '../law/door.ts'
import type { Way } from './travel.ts'
import type { Wish } from './wish.ts'

/** What is known of the way: the estimate, or only whether it is the same town. */
export type KnownWay = Way | { isSameTown: boolean }

/** A host that fits somebody, and why. */
export type Fit = {
  host: Host
  /** when it has no place left, in the days to come */
  full: Crowd | undefined
  trades: string[]
  way: KnownWay
  /** the days that suit both; null while the host did not say its days */
  days: number[] | null
  left: RoomLeft
  isFar: boolean
}

/** Why a host fits; undefined when it does not: another trade, no common day, or the law forbids even one day. */
export function fitOf(
  wish: Pick<Wish, 'trades' | 'days' | 'mostMinutes'>,
  { host, full, way, left }: { host: Host; full: Crowd | undefined; way: KnownWay; left: RoomLeft },
): Fit | undefined {
  const trades = host.trades.filter((code) => wish.trades.includes(code))
  if (trades.length === 0 || !left.possible) return undefined
  const common = wish.days.length === 0 ? host.days : host.days.filter((day) => wish.days.includes(day))
  if (host.days.length > 0 && common.length === 0) return undefined
  const isFar = 'minutes' in way ? way.minutes > wish.mostMinutes : !way.isSameTown
  return { host, full, trades, way, days: host.days.length > 0 ? [...common] : null, left, isFar }
}

/** The nearest first, then those that are sure to accept, then by name. */
export const byFit = (one: Fit, other: Fit): number =>
  Number(one.isFar) - Number(other.isFar) ||
  minutesOf(one) - minutesOf(other) ||
  Number(other.host.accepts === 'yes') - Number(one.host.accepts === 'yes') ||
  one.host.name.localeCompare(other.host.name, 'fr')

const UNKNOWN = 1000
const minutesOf = ({ way }: Fit): number => ('minutes' in way ? way.minutes : way.isSameTown ? 0 : UNKNOWN)
