/** Leaving takes away the pages kept on this device first: whoever holds it next reads nothing of ours. */
export function clearWhenLeaving(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    const leaves = form instanceof HTMLFormElement && form.getAttribute('action') === '/deconnexion'
    if (!leaves || event.defaultPrevented || !('caches' in globalThis)) return
    event.preventDefault()
    void clearPages().finally(() => form.submit())
  })
}

const clearPages = async () => Promise.all((await caches.keys()).map((name) => caches.delete(name)))
