import { bringLetters } from './letters.ts'

/** Leaving asks first when something waits here, then takes away the pages kept on this device: whoever holds it next reads nothing of ours. */
export function clearWhenLeaving(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    const leaves = form instanceof HTMLFormElement && form.getAttribute('action') === '/deconnexion'
    if (!leaves || event.defaultPrevented) return
    event.preventDefault()
    void leave(form)
  })
}

/** Pages kept here for somebody else are taken away as soon as another person holds the device. What they wrote waits for them. */
export const clearPagesOfOthers = (owner: string): Promise<unknown> =>
  clearPages((name) => !name.endsWith(` ${owner}`))

async function leave(form: HTMLFormElement): Promise<void> {
  const letters = await bringLetters().catch(() => undefined) // no place to keep anything on this device
  if (letters && !(await letters.mayLeave(form).catch(() => true))) return
  document.documentElement.dataset['leaving'] = '' // read by scripts that come late, too
  await clearPages(() => true)
    .then(() =>
      localStorage.setItem('beffroi-sortie', document.querySelector('main')?.dataset['owner'] ?? ''),
    )
    .catch(() => undefined)
  if (!(await letters?.leaveWithout().catch(() => false))) form.submit()
}

async function clearPages(which: (name: string) => boolean): Promise<unknown> {
  if (!('caches' in window)) return undefined
  return Promise.all((await caches.keys()).filter(which).map((name) => caches.delete(name)))
}
