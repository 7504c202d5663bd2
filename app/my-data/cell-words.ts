import { dayOf, parisDay, writeClock, writeShortDate } from '#platform/time'

/** A cell as people read it: a day and an hour in French. */
export function cellWords(cell: string): string {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(cell)) {
    const at = new Date(cell)
    return `${writeShortDate(parisDay(at))}, ${writeClock(at)}`
  }
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/.exec(cell) ?? []
  if (!day) return cell
  return clock ? `${writeShortDate(dayOf(day))}, ${clock.replace(':', ' h ')}` : writeShortDate(dayOf(day))
}
