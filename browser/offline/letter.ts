import { wordsOfBadge } from './bar.ts'
import { clockNow } from './clock.ts'
import { newId } from './new-id.ts'
import { movedInAll, type Letter } from './outbox.ts'

/** Whose letter it is, when its page was written, where it is read again. */
export type From = { owner: string; served: string; page: string }

/** What a form says was done, ready to be kept on the telephone; a sentence when something is missing. */
export function letterOf(form: HTMLFormElement, { owner, served, page }: From): Letter | string {
  const { need, needSays = '', effect = '', says = '' } = form.dataset
  // a file that nobody chose is nothing: engines of 2018 do not keep it
  const fields: Letter['fields'] = [...new FormData(form).entries()].filter(
    ([, value]) => typeof value === 'string' || value.size > 0,
  )
  const given = fields.filter(([name, value]) => name === need && isFilled(value))
  const wrong = form.querySelector<HTMLInputElement>(':invalid:not(fieldset)')
  if (need && (!given[0] || wrong?.validity.valueMissing)) return needSays
  if (need && wrong) return toMend(wrong)
  return {
    act: newId(), // a page kept here may be used twice: each press has an id of its own
    owner,
    action: form.action,
    fields,
    doneAt: Date.now(),
    moved: movedInAll(),
    served,
    note: {
      effect,
      says,
      what: valueOf(fields, 'what'),
      stop: valueOf(fields, 'stop'),
      undoes: valueOf(fields, 'undoes'),
      at: clockNow(),
      page,
    },
    state: 'waiting',
  }
}

/** A field that is filled, and badly: it is named. */
const toMend = ({ labels }: HTMLInputElement): string =>
  [wordsOfBadge()['wrong']].concat(Array.from(labels || [], (one) => one.textContent || '')).join(' ')

/** What was refused and is done again needs not be dealt with any more. */
export function takePlaceOfRefused(letter: Letter, letters: Letter[]): void {
  const before = letters.find(({ action, state }) => action === letter.action && state === 'refused')
  if (before?.n !== undefined) letter.n = before.n
}

const isFilled = (value: string | Blob) => (typeof value === 'string' ? value.trim() !== '' : value.size > 0)

function valueOf(fields: Letter['fields'], name: string): string {
  const [, found] = fields.find(([one]) => one === name) || []
  return typeof found === 'string' ? found : ''
}
