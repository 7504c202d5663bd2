/** What says how far a heavy file is: one sentence a state, and a bar. Undefined where the page has none. */
export function howFarIn(
  place: Element,
): { say: (state: string) => void; fill: (percent: number | undefined) => void } | undefined {
  const island = place.querySelector<HTMLElement>('[data-island="how-far"]')
  const bar = island && island.querySelector('progress')
  if (!island || !bar) return undefined
  return {
    say: (state) => {
      island.hidden = false
      for (const one of island.querySelectorAll<HTMLElement>('[data-state]'))
        one.hidden = one.dataset['state'] !== state
      bar.hidden = state === 'cut' || state === 'taken'
    },
    fill: (percent) => {
      if (percent === undefined) bar.removeAttribute('value')
      else bar.value = Math.round(percent)
    },
  }
}
