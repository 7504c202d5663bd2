// Tells which minutes are spent on an activity: the page is visible, and somebody touched it in the last two minutes.
// A hidden page beats nothing. The server counts a minute once.

const BEAT_MS = 30_000
const ACTIVE_MS = 120_000

let touched = Date.now()
for (const sign of ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart'])
  addEventListener(sign, () => (touched = Date.now()), { passive: true })

const activity = document.querySelector<HTMLElement>('[data-activity]')?.dataset['activity'] ?? ''

function beat(): void {
  if (document.visibilityState !== 'visible' || Date.now() - touched > ACTIVE_MS) return
  // Without network there is nothing to say: connection time is a support, not a proof.
  fetch(`/formation/connexion?activite=${activity}`, {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
  }).catch(() => {})
}

beat()
setInterval(beat, BEAT_MS)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') touched = Date.now()
})
