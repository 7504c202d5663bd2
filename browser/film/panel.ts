import { mayCost } from './wifi.ts'

/** What a page says of a film while it is prepared and leaves: its states, how far it is, its presses, what refuses it. */
export type Panel = {
  island: (name: string) => HTMLElement | null
  show: (name: string, seen: boolean) => void
  press: (name: string, done: () => void) => void
  /** One of the states of its page; `isGiven`: it leaves whatever the page does, and is paused no more. */
  say: (state: string, isGiven?: boolean) => void
  fill: (share: number) => void
  tell: (refusal: string) => void
}

export function panelOf(place: HTMLElement): Panel {
  const island = (name: string) => place.querySelector<HTMLElement>(`[data-island="${name}"]`)
  const show = (name: string, seen: boolean) => {
    const part = island(name)
    if (part) part.hidden = !seen
  }
  const bar = place.querySelector('progress')
  return {
    island,
    show,
    press: (name, done) => {
      const one = island(name)
      if (one) one.addEventListener('click', done)
    },
    say: (state, isGiven = false) => {
      show('leaving', true)
      for (const one of place.querySelectorAll<HTMLElement>('[data-says]'))
        one.hidden = one.dataset['says'] !== state
      const mayWait = (state === 'leaves' || state === 'noNetwork') && !isGiven
      show('pause', mayWait)
      show('wifi', mayWait && mayCost())
      show('goOn', state === 'paused' || state === 'waitsWifi')
    },
    fill: (share) => {
      if (bar) bar.value = Math.round(share * 100)
    },
    tell: (refusal) => {
      const told = island('refused')
      if (told) told.textContent = refusal
      show('refused', refusal !== '')
      if (told && refusal) told.scrollIntoView({ block: 'center' })
    },
  }
}
