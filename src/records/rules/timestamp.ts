import { fault, type Check } from '../shape.ts'

const STAMP =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
const NEGATIVE_ZERO = /-00(?::?00)?$/

/**
 * The instant of a date and time of ISO 8601, extended or basic; undefined when it is none. Without an offset it is read as UTC.
 * An offset of minus zero is refused: it says that the offset is unknown (RFC 3339 § 4.3).
 */
export function instantOf(value: string): Date | undefined {
  const read = STAMP.exec(value)
  if (!read || NEGATIVE_ZERO.test(read[8] ?? '')) return undefined
  const [, year, month, day, hour, minute, second = '00', fraction = '0', zone = 'Z'] = read
  const offset =
    zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`,
  )
  return Number.isNaN(at.getTime()) ? undefined : at
}

export const timestamp: Check = (value) =>
  typeof value === 'string' && instantOf(value)
    ? undefined
    : fault('must be a date and time of ISO 8601, without a negative zero offset')
