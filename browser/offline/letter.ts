import type { Letter } from './outbox.ts'

/** What a form says was done, ready to be kept on the telephone; a sentence when something is missing. */
export function letterOf(form: HTMLFormElement, owner: string): Letter | string {
  const { need, needSays = '', effect = '', says = '' } = form.dataset
  const fields: Letter['fields'] = [...new FormData(form).entries()]
  const given = fields.filter(([name, value]) => name === need && isFilled(value))
  if (need && (given.length === 0 || !form.checkValidity())) return needSays
  // A page kept here may be used twice: each press has an id of its own.
  const act = crypto.randomUUID?.() ?? valueOf(fields, 'act')
  return {
    act,
    owner,
    action: form.action,
    fields: fields.map(([name, value]) => [name, name === 'act' ? act : value]),
    doneAt: Date.now(),
    note: {
      effect,
      says,
      what: valueOf(fields, 'what'),
      stop: valueOf(fields, 'stop'),
      undoes: valueOf(fields, 'undoes'),
      at: clock(new Date()),
    },
    state: 'waiting',
  }
}

const isFilled = (value: string | Blob) => (typeof value === 'string' ? value.trim() !== '' : value.size > 0)

function valueOf(fields: Letter['fields'], name: string): string {
  const found = fields.find(([one]) => one === name)?.[1]
  return typeof found === 'string' ? found : ''
}

const clock = (now: Date) => `${now.getHours()}\u00A0h\u00A0${String(now.getMinutes()).padStart(2, '0')}`
