// Past this, the answer was a file to save or was lost: the button may serve again.
const patience_ms = 10_000

/** A press counts once: the button says it is busy, a second sending of the same form is stopped. */
export function preventDoubleSending(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (form.dataset.sent) return event.preventDefault()
    form.dataset.sent = 'yes'
    const { submitter } = event
    submitter?.setAttribute('aria-busy', 'true')
    setTimeout(() => release(form), patience_ms)
  })
  // Coming back shows the page as it was left, busy button included.
  addEventListener('pageshow', () => document.querySelectorAll('form').forEach(release))
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent
  form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'))
}
