import { putIn } from '../given/put-in.ts'
import { say } from '../offline/bar.ts'
import type { Letter } from '../offline/outbox.ts'
import { markFields } from '../given/mark-fields.ts'

/** What was refused, asked for again by its address: its form as it was filled, with what is wrong beside its fields. */
export function fillAgain(space: HTMLElement, letters: Letter[]): void {
  const act = new URLSearchParams(location.search).get('corriger')
  const letter = letters.find((one) => one.act === act && one.state === 'refused')
  const forms = Array.from(document.querySelectorAll<HTMLFormElement>('form[data-act]'))
  const form = letter && forms.find(({ action }) => action === letter.action)
  if (!letter || !form) return
  for (const box of form.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) box.checked = false
  for (const [name, value] of letter.fields)
    for (const control of form.querySelectorAll(`[name="${name}"]`)) fill(control, value)
  say(space, letter.why || '')
  markFields(form, letter.errors)
}

function fill(control: Element, value: string | Blob): void {
  if (control instanceof HTMLInputElement) {
    if (typeof value !== 'string') putIn(control.type === 'file' ? control : null, value, nameOf(value))
    else if (/^(?:radio|checkbox)$/.test(control.type))
      control.checked = control.checked || control.value === value
    else if (!/^(?:hidden|file)$/.test(control.type)) control.value = value
  } else if (typeof value === 'string' && 'value' in control) control.value = value
}

const nameOf = (file: Blob): string => ('name' in file ? String(file.name) : 'envoi')
