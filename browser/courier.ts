// The courier's telephone: the round as it is now, and where to go next.
import { showTour } from './courier/show.ts'
import { addressOf, nextOf, readTour, shiftOf, stopsNow, TOUR, type Tour } from './courier/tour.ts'
import { forgetAt } from './offline/hours.ts'
import type { Letter } from './offline/outbox.ts'
import { load, startPhone } from './offline/phone.ts'
import { flush } from './offline/post.ts'

const HOUR_MS = 3_600_000

const root = document.querySelector<HTMLElement>('.tour')
if (root) start(readTour(root))

function start(tour: Tour): void {
  const lettersNow = startPhone({
    root: tour.root,
    show: (letters) => showTour(tour, letters),
    prepare: async (letter) => {
      letter.note['shift'] = shiftOf(letter) ?? '' // still said once it has left, and its fields with it
      return isNew(tour, letter, await lettersNow())
    },
    kept: (letter, form) => goOn(tour, { letter, form, lettersNow }),
  })
  // What few stops need comes when it is opened.
  for (const one of document.querySelectorAll<HTMLElement>('details[data-src]'))
    one.addEventListener('toggle', () => load(one.dataset['src']), { once: true })
}

/** Pressed again before the screen had said that it was done: it was done once, and the next stop is shown. */
function isNew(tour: Tour, { note: { effect, stop } }: Letter, letters: Letter[]): boolean {
  const stops = stopsNow(tour, letters)
  const isDone = stops.some(({ key, state }) => key === stop && state === 'done')
  if (effect === 'done' && isDone) location.assign(addressOf(nextOf(stops)))
  return !(effect === 'done' && isDone)
}

type Press = { letter: Letter; form: HTMLFormElement; lettersNow: () => Promise<Letter[]> }

/** The next screen, whatever the network. */
async function goOn(tour: Tour, { letter, form, lettersNow }: Press): Promise<void> {
  const { effect, stop = '' } = letter.note
  const isDoor = tour.stops.some(({ key, kind }) => key === stop && kind === 'drop')
  if (isDoor) forgetAt(stop, effect === 'done' ? letter.doneAt + HOUR_MS : undefined)
  if (effect === 'none') {
    form.dispatchEvent(new Event('beffroi:noted'))
    await flush()
    return
  }
  const stays = effect === 'todo' || form.dataset['stay'] !== undefined
  const next = nextOf(stopsNow(tour, await lettersNow()))
  location.assign(stays ? `${TOUR}/${stop}` : addressOf(next))
}
