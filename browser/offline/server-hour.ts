// The clock of a telephone may be wrong by days. It puts things in order and measures how long they waited; the hour is ours.

const KEY = 'beffroi-ecart'

/** How far our hour is from the clock of this device. */
export const behind = (): number => Number(localStorage.getItem(KEY) ?? 0)

export const setBehind = (ms: number): void => localStorage.setItem(KEY, String(ms))

/** The hour our server gave a moment ago, in milliseconds: from it, how far this device is. */
export const hear = (at: number): void => setBehind(at - Date.now())

/** The hour of our server, as near as this device knows. */
export const hourNow = (): number => Date.now() + behind()
