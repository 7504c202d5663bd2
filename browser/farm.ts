// The telephone of the farm: the work of the day as it is now, the large figures, the lots that wait.
import { preparePads, quantityIn } from './farm/pad.ts'
import { showWork } from './farm/show.ts'
import { say } from './offline/bar.ts'
import { keepLetter, lettersOf, type Letter } from './offline/outbox.ts'
import { startPhone, type Desk } from './offline/phone.ts'

const root = document.querySelector<HTMLElement>('.field-work')
if (root) start(root)

function start(work: HTMLElement): void {
  preparePads(work)
  const desk: Desk = startPhone({
    root: work,
    owner: work.dataset['owner'] ?? '',
    show: (letters) => showWork(work, letters),
    note: (letter, form) => note(work, { letter, form, desk }),
  })
}

type Press = { letter: Letter; form: HTMLFormElement; desk: Desk }

/** Kept first, then shown at once, whatever the network. */
async function note(work: HTMLElement, { letter, form, desk }: Press): Promise<void> {
  letter.note['says'] = [letter.note['says'], quantityIn(form)].filter(Boolean).join(', ')
  await keepLetter(letter)
  await desk.refresh()
  scrollTo({ top: 0 })
  const sending = await desk.flush()
  const answered = (await lettersOf(letter.owner)).find(({ act }) => act === letter.act)
  if (answered?.state === 'refused') return say(work, answered.why ?? '')
  const { next, arrived } = form.dataset
  if (sending?.result === 'sent') location.assign(arrived ?? next ?? location.pathname)
  else if (next) location.assign(next)
}
