/**
 * Registers the worker that opens these pages without network, and waits until it is at work. The worker of a shelf finds its name in its
 * own address; the one of the whole site, which has none, looks at all shelves, and leads home.
 */
export async function startWorker(scope: string, shelf = ''): Promise<void> {
  const address = shelf ? `/service-worker.js?pages=${encodeURIComponent(shelf)}` : '/service-worker.js'
  const worker = await navigator.serviceWorker.register(address, { scope })
  const coming = worker.active ? undefined : worker.installing || worker.waiting
  if (!coming) return
  await new Promise<void>((done, fail) =>
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') done()
      if (coming.state === 'redundant') fail(new Error('no worker'))
    }),
  )
}
