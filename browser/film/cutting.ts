// What is kept of a film, chosen with its player: two presses, and what stands between them leaves.
import type { Span } from './make-smaller.ts'
import { timeWords } from './running-time.ts'

export type Cutting = { offer: (film: Blob) => void; hide: () => void }

/** `place` holds the player, a press for each end, what was chosen, and the press that cuts. */
export function prepareCutting(place: HTMLElement, cut: (span: Span) => void): Cutting {
  const player = place.querySelector('video')
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-island="${name}"]`)
  const press = (name: string, done: (at_s: number) => void) => {
    const one = part(name)
    if (one) one.addEventListener('click', () => player && done(player.currentTime))
  }
  const chosen = place.querySelector<HTMLElement>('[data-span]')
  let from_s = 0
  let to_s: number | undefined

  const end = () =>
    to_s === undefined ? (player && isFinite(player.duration) && player.duration) || 0 : to_s
  const isRight = () => end() - from_s >= 1
  function tell(): void {
    if (chosen) chosen.textContent = `${written(from_s)} – ${written(end())}`
    const [now, wrong] = [part('cutNow'), part('wrongEnd')]
    if (now) now.hidden = !isRight()
    if (wrong) wrong.hidden = isRight()
  }
  press('cutFrom', (at_s) => {
    from_s = at_s
    tell()
  })
  press('cutTo', (at_s) => {
    to_s = at_s
    tell()
  })
  press('cutNow', () => isRight() && cut({ from_s, to_s: end() }))
  return {
    offer: (film) => {
      from_s = 0
      to_s = undefined
      if (player) {
        URL.revokeObjectURL(player.src)
        player.src = URL.createObjectURL(film)
      }
      if (chosen) chosen.textContent = ''
      for (const name of ['cutNow', 'wrongEnd']) {
        const one = part(name)
        if (one) one.hidden = true
      }
      place.hidden = false
    },
    hide: () => {
      place.hidden = true
    },
  }
}

const written = (time_s: number): string => timeWords(Math.round(time_s))
