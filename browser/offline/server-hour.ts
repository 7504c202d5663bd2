// The clock of a telephone may be wrong by days. It puts things in order and measures how long they waited; the hour is ours.

const KEY = 'beffroi-ecart'

/** The hour our server gave a moment ago, in milliseconds: from it, how far this device is. */
export const hear = (at: number): void => localStorage.setItem(KEY, String(at - Date.now()))

/** The hour of our server, as near as this device knows. */
export const hourNow = (): number => Date.now() + Number(localStorage.getItem(KEY) ?? 0)
