// When what is kept of a door must leave this device, in milliseconds of its clock: an hour after it was delivered.

const KEY = 'beffroi-oublier'

/** The doors to forget, with their hour. */
export function hoursToForget(): Record<string, number> {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
  return Object.fromEntries(
    Object.entries(kept ?? {}).flatMap(([door, at]) => (typeof at === 'number' ? [[door, at]] : [])),
  )
}

/** Sets the hour of a door; without an hour, it is not to be forgotten any more. */
export function forgetAt(door: string, at: number | undefined): void {
  const hours = { ...hoursToForget(), [door]: at }
  localStorage.setItem(KEY, JSON.stringify(hours))
}
