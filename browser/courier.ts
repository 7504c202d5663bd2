// The courier's telephone: the round as it is now, and where to go next.
import { showTour } from './courier/show.ts'
import { addressOf, nextOf, readTour, stopsNow, TOUR, type Tour } from './courier/tour.ts'
import { forgetAt } from './offline/hours.ts'
import { keepLetter, lettersOf, type Letter } from './offline/outbox.ts'
import { load, startPhone, type Desk } from './offline/phone.ts'

const HOUR_MS = 3_600_000

const root = document.querySelector<HTMLElement>('.tour')
if (root) start(readTour(root))

function start(tour: Tour): void {
  const desk: Desk = startPhone({
    root: tour.root,
    owner: tour.owner,
    show: (letters) => showTour(tour, letters),
    note: (letter, form) => note(tour, { letter, form, desk }),
  })
  // What few stops need comes when it is opened.
  for (const one of document.querySelectorAll<HTMLElement>('details[data-src]'))
    one.addEventListener('toggle', () => load(one.dataset['src']), { once: true })
}

type Press = { letter: Letter; form: HTMLFormElement; desk: Desk }

/** Kept first, then the next screen, whatever the network. */
async function note(tour: Tour, { letter, form, desk }: Press): Promise<void> {
  const { effect, stop = '' } = letter.note
  const before = stopsNow(tour, await lettersOf(tour.owner))
  // Pressed again before the screen had said that it was done: it was done once.
  if (effect === 'done' && before.some(({ key, state }) => key === stop && state === 'done'))
    return location.assign(addressOf(nextOf(before)))
  await keepLetter(letter)
  const isDoor = tour.stops.some(({ key, kind }) => key === stop && kind === 'drop')
  if (isDoor) forgetAt(stop, effect === 'done' ? letter.doneAt + HOUR_MS : undefined)
  if (effect === 'none') {
    form.dispatchEvent(new Event('beffroi:noted'))
    await desk.flush()
    return
  }
  const stays = effect === 'todo' || form.dataset['stay'] !== undefined
  const next = nextOf(stopsNow(tour, await lettersOf(tour.owner)))
  location.assign(stays ? `${TOUR}/${stop}` : addressOf(next))
}
