// What the telephones of every field room do: what is pressed is written down here first, and leaves when there is a network. Without
// this script the same forms leave at once; so do they where this device has no place to keep anything.
import { part, say, showBadge, wordsOfBadge, write } from './bar.ts'
import { letterOf } from './letter.ts'
import { newId } from './new-id.ts'
import { keepLetter, lettersOf, type Letter } from './outbox.ts'
import { owner } from './owner.ts'
import { flush, onLetters, tell } from './post.ts'
import { tellFault } from './tell-fault.ts'

export type Phone = {
  root: HTMLElement
  /** Puts the page right, which was written before. */
  show: (letters: Letter[]) => void
  /** Looks at what was pressed before it is kept; false when there is nothing to keep. */
  prepare: (letter: Letter, form: HTMLFormElement) => Promise<boolean>
  /** Goes on, once it is kept. */
  kept: (letter: Letter, form: HTMLFormElement) => Promise<void>
}

/** Takes over the buttons of the page, and shows what this telephone did. Gives what this room did on it, when asked. */
export function startPhone({ root, show, prepare, kept }: Phone): () => Promise<Letter[]> {
  const { scope = '', served = '', src } = root.dataset
  const ofHere = ({ action }: Letter) => new URL(action).pathname.startsWith(`${scope}/`)

  async function keep(form: HTMLFormElement): Promise<Letter | undefined> {
    const letter = letterOf(form, { owner, served, page: `${scope}/envois` })
    if (typeof letter === 'string') tellFault(root, form, letter)
    else if (await prepare(letter, form)) {
      await keepLetter(letter)
      return letter
    }
    return undefined
  }

  /** One press of a button: kept first, shown at once, whatever the network. Once it is kept, what fails does not send it twice. */
  function press(form: HTMLFormElement, event: Event): void {
    event.preventDefault()
    event.stopPropagation() // nothing leaves yet: the form does not count as sent
    if (form.dataset['busy']) return
    form.dataset['busy'] = 'yes'
    const said = part(root, 'said') // of the press before
    if (said) said.hidden = true
    void keep(form)
      .then(
        (letter) => letter && kept(letter, form),
        () => sendPlainly(root, form),
      )
      .finally(() => delete form.dataset['busy'])
  }

  onLetters(({ letters }) => showBadge(letters))
  onLetters(({ letters }) => show(letters.filter(ofHere)))
  for (const one of document.querySelectorAll<HTMLElement>('[data-only-script]')) one.hidden = false
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-act]')) {
    // one more line is asked of the server: nothing was done yet that could wait
    for (const more of form.querySelectorAll('button[name="more"]'))
      more.addEventListener('click', () => (form.dataset['more'] = 'yes'))
    form.addEventListener('submit', (event) => {
      const asksMore = form.dataset['more'] !== undefined
      delete form.dataset['more'] // a page that comes back as it was is pressed again
      if (!asksMore) press(form, event)
    })
  }
  void tell()
  void flush().finally(() => load(src))
  return async () => (await lettersOf(owner)).filter(ofHere)
}

/** This device has no place to keep anything. With a network the form leaves at once; without one it stays as it is filled, and that is said. */
async function sendPlainly(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  // what a page says of itself, else what all of them do
  const full = root.dataset['full'] || wordsOfBadge()['full'] || ''
  const asked = { method: 'HEAD', cache: 'no-store', credentials: 'same-origin', redirect: 'manual' } as const
  const isThere = await fetch(location.pathname, asked).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isThere) return say(root, full)
  // a kept page may have been pressed before: what is done now is another act
  write(form, 'act', newId())
  form.submit()
}

/** Brings another script of this page: what few need comes when it is needed. */
export const load = (script: string | undefined) => void (script && import(/* @vite-ignore */ script))
