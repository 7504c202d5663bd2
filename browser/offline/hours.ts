// When what is kept of a door must leave this device, in milliseconds of its clock: an hour after it was delivered.

const KEY = 'beffroi-oublier'
const LONGEST_MS = 61 * 60_000

/** The doors whose hour has come. An hour further than any we give was set by a clock that has gone back since: it has come too. */
export function doorsDue(): string[] {
  const now = Date.now()
  const isDue = (at: unknown) => typeof at === 'number' && (now >= at || at - now > LONGEST_MS)
  const due = Object.entries(hoursToForget()).filter(([, at]) => isDue(at))
  return due.map(([door]) => door)
}

/** Sets the hour of a door; without an hour, it is not to be forgotten any more. */
export function forgetAt(door: string, at: number | undefined): void {
  localStorage.setItem(KEY, JSON.stringify({ ...hoursToForget(), [door]: at }))
}

function hoursToForget(): Record<string, unknown> {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
  return typeof kept === 'object' && kept !== null ? { ...kept } : {}
}
