// While a page is looked at, time goes on by itself: a clock that says otherwise was moved, and moves nothing here. While nobody looks, the
// telephone may sleep, and its clock alone says for how long. It is looked at before each press, and when nobody looks any more: what is
// pressed a second after the clock was moved, in a page that is left a second later, has the right hour.
import { MOVED, movedInAll } from '../offline/outbox.ts'
import { behind, setBehind } from '../offline/server-hour.ts'

const LEAST_MS = 60_000

/** By how much the clock of this device was moved, how far it was from ours before, and whether somebody looked all along. */
export type Jump = { by: number; before: number; isSeen: boolean }

/** Tells of each move of the clock once, whichever pages are open. Gives what looks now. */
export function watchClock(moved: (jump: Jump) => void): () => void {
  const read = () => ({
    wall: Date.now(),
    mono: performance.now(),
    isSeen: !document.hidden,
    counted: movedInAll(),
    before: behind(),
  })
  let last = read()
  const look = () => {
    const { wall, mono, isSeen, counted, before } = last
    last = read()
    const by = last.wall - wall - (last.mono - mono)
    // another page of this device may have counted it
    const isNew = isSeen ? isMuch(counted + by - last.counted) : by < 0 && isMuch(before - by - last.before)
    if (isMuch(by) && isNew) moved({ by, before, isSeen })
    last = read()
  }
  document.addEventListener('visibilitychange', look)
  for (const sign of ['click', 'submit', 'pagehide']) addEventListener(sign, look, true)
  return look
}

/**
 * What is known of the hour follows the clock, but where our server gave ours since; and so does what was done here before. A clock found
 * back after a sleep does not say how long that was: how long a letter waited is then for our server to judge (platform/outbox/clocks.ts).
 */
export function clockMoved({ by, before, isSeen }: Jump): void {
  if (isMuch(behind() - before + by)) setBehind(behind() - by)
  if (isSeen) localStorage.setItem(MOVED, String(movedInAll() + by))
}

const isMuch = (ms: number): boolean => Math.abs(ms) > LEAST_MS
