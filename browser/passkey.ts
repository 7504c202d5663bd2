import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

// The forms stay hidden where the browser has no keys: the code sent by message remains.
if (browserSupportsWebAuthn())
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form)

function prepare(form: HTMLFormElement): void {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation() // nothing leaves yet: the button must not count as pressed
    const { submitter } = event
    if (submitter?.getAttribute('aria-busy')) return
    submitter?.setAttribute('aria-busy', 'true')
    answer(form)
      .then(() => form.submit())
      .catch(() => show(form))
      .finally(() => submitter?.removeAttribute('aria-busy'))
  })
}

/** Asks the device, and puts what it says in the form. */
async function answer(form: HTMLFormElement): Promise<void> {
  const asked = await fetch(form.dataset.question ?? '', { method: 'POST', credentials: 'same-origin' })
  if (!asked.ok) throw new Error(`question answered ${asked.status}`)
  const optionsJSON = await asked.json()
  const said =
    form.dataset.passkey === 'add'
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON })
  const field = form.elements.namedItem('answer')
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(said)
}

/** Refused, cancelled or too slow: the sentence is already on the page. */
function show(form: HTMLFormElement): void {
  const sentence = form.querySelector<HTMLElement>('[role=alert]')
  if (sentence) sentence.hidden = false
}
