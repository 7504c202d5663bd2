// The clock of a telephone may be wrong by days. It puts things in order and measures how long they waited; the hour is ours.

const KEY = 'beffroi-ecart'

const behind = (): number => Number(localStorage.getItem(KEY) ?? 0)

/** The hour our server gave a moment ago, in milliseconds: from it, how far this device is. */
export const hear = (at: number): void => localStorage.setItem(KEY, String(at - Date.now()))

/** The clock of this device was moved by so much. */
export const clockMoved = (by: number): void => localStorage.setItem(KEY, String(behind() - by))

/** The hour of our server, as near as this device knows. */
export const hourNow = (): number => Date.now() + behind()
