// A form that is filled anew, after a refusal or for another thing of the same kind: few are, and what it takes comes then.
export { fillAgain } from './fill-again.ts'
export { markFields } from '../given/mark-fields.ts'

/** Another thing of the same kind follows: the form is there again, empty, with what is proposed next. */
export function startAnew(form: HTMLFormElement): void {
  form.reset()
  form.hidden = false
  for (const one of form.querySelectorAll<HTMLInputElement>('[type="radio"]'))
    if (one.value === form.dataset['again']) one.checked = true
}

/** Goes on to `next`, unless a file was chosen in the form meanwhile. */
export function leaveUnlessBegun(form: HTMLFormElement, next: string): void {
  const given = Array.from(new FormData(form).values())
  if (!given.some((value) => typeof value !== 'string' && value.size > 0)) location.assign(next)
}
