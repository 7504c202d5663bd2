import { bringLetters } from './letters.ts'

/**
 * Leaving is the work of the script that sends (letters/leave.ts): it asks first when something waits, and takes away the pages kept here. Where
 * it does not come, the form leaves by itself, and whose session may stay open is noted.
 */
export function handOverLeaving(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    const leaves = form instanceof HTMLFormElement && form.getAttribute('action') === '/deconnexion'
    if (!leaves || event.defaultPrevented) return
    event.preventDefault()
    bringLetters(true)
      .then((letters) => (letters ? letters.leave(form) : form.submit()))
      .catch(() => {
        form.submit()
        localStorage.setItem('beffroi-sortie', document.querySelector('main')?.dataset['owner'] ?? '')
      })
  })
}
