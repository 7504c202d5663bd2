// While a page is looked at, time goes on by itself: a clock that says otherwise was moved, and moves nothing here. While nobody looks, the
// telephone may sleep, and its clock alone says for how long.

const LEAST_MS = 60_000

/** Says by how much the clock of this device was moved since it was asked before, when that can be known; 0 otherwise. */
export function watchClock(): () => number {
  let [wall, mono, isSeen] = [Date.now(), performance.now(), !document.hidden]
  document.addEventListener('visibilitychange', () => (isSeen = false))
  return () => {
    const jump = Date.now() - wall - (performance.now() - mono)
    const isSure = isSeen || jump < 0
    wall = Date.now()
    mono = performance.now()
    isSeen = !document.hidden
    return isSure && Math.abs(jump) > LEAST_MS ? jump : 0
  }
}
