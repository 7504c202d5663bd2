// The juror's grid keeps each touch at once. Without a network it waits on the tablet, under the name of its juror, and leaves when the
// network and the juror are back: nobody else is shown it, nor sends it.
import { changeLetter, dropLetter } from './letters/change-letter.ts'
import { part } from './offline/bar.ts'
import { clockNow } from './offline/clock.ts'
import { newId } from './offline/new-id.ts'
import { keepLetter, lettersOf, movedInAll, type Letter } from './offline/outbox.ts'
import { owner } from './offline/owner.ts'
import { flush, onLetters, type Told } from './offline/post.ts'

const form = document.querySelector<HTMLFormElement>('form[data-island="marks"]')
if (form && owner) start(form)

function start(marks: HTMLFormElement): void {
  // One touch is written after the other: the last one stands.
  let turn: Promise<unknown> = lettersOf(owner).then((letters) => restore(marks, waitingFor(marks, letters)))
  marks.addEventListener('change', () => {
    turn = turn.then(() => keep(marks))
    void turn.then(flush)
  })
  onLetters((told) => show(marks, told))
  void flush()
  part(document, 'again')?.addEventListener('click', () => void sendAgain(marks).then(flush))
  part(document, 'give-up')?.addEventListener('click', () => void giveUp(marks).then(() => location.reload()))
}

/** What this grid has to send: one letter, which each touch writes again. */
const waitingFor = ({ action }: HTMLFormElement, letters: Letter[]): Letter | undefined =>
  letters.find((one) => one.action === action && one.state !== 'kept')

const waitingNow = async (marks: HTMLFormElement) => waitingFor(marks, await lettersOf(owner))

async function keep(marks: HTMLFormElement): Promise<void> {
  const before = await waitingNow(marks)
  const letter: Letter = {
    act: newId(),
    owner,
    action: marks.action,
    fields: [...new FormData(marks).entries()],
    doneAt: Date.now(),
    moved: movedInAll(),
    note: { says: 'Notes du jury', at: clockNow(), page: location.pathname },
    state: 'waiting',
  }
  if (before?.n !== undefined) letter.n = before.n
  await keepLetter(letter)
}

async function sendAgain(marks: HTMLFormElement): Promise<void> {
  const letter = await waitingNow(marks)
  if (letter) await changeLetter(letter, { state: 'waiting', why: '' })
}

async function giveUp(marks: HTMLFormElement): Promise<void> {
  const letter = await waitingNow(marks)
  if (letter) await dropLetter(letter)
}

function show(marks: HTMLFormElement, { letters, sending }: Told): void {
  for (const one of letters) if (one.action === marks.action && one.state === 'kept') void dropLetter(one)
  const left = waitingFor(marks, letters)
  const isStuck = left?.state === 'waiting' && sending !== undefined && sending.result !== 'sent'
  hide('offline', !isStuck || sending.result === 'signed out')
  hide('signed-out', !isStuck || sending.result !== 'signed out')
  hide('refused', left?.state !== 'refused')
  const why = part(document, 'refused')?.querySelector('b')
  if (why) why.textContent = left?.why ?? ''
}

function hide(name: string, isHidden: boolean): void {
  const one = part(document, name)
  if (one) one.hidden = isHidden
}

/** How letters that were kept before a mark was called a mark name it. */
const OLD_MARK = /^note-/

/** What waited here while the page was away is shown again, while the grid may still be written. */
function restore(marks: HTMLFormElement, letter: Letter | undefined): void {
  if (!letter || !marks.querySelector('button')) return
  for (const [name, value] of letter.fields) {
    const field = marks.elements.namedItem(name.replace(OLD_MARK, 'mark-'))
    const isWritten = field instanceof RadioNodeList || field instanceof HTMLTextAreaElement
    if (isWritten && typeof value === 'string') field.value = value
  }
}
