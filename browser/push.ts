// Messages shown by this browser, even closed. The form stays hidden where there are none: SMS and e-mail remain.
const place = document.querySelector<HTMLElement>('[data-push]')
const form = place?.querySelector<HTMLFormElement>('form[action$="/appareils"]')

if (place && form && 'serviceWorker' in navigator && 'PushManager' in window && !place.dataset['here']) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation() // nothing leaves yet: the button must not count as pressed
    subscribe(place.dataset['push'] || '').then(
      (fields) => send(form, fields),
      () => refuse(place),
    )
  })
}

type Fields = { endpoint: string; p256dh: string; auth: string }

/** Asks the person, then the service of this browser. */
async function subscribe(key: string): Promise<Fields> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
  const worker = await navigator.serviceWorker.register('/service-worker.js', { scope: '/moi/messages' })
  await ready(worker)
  const known = await worker.pushManager.getSubscription()
  const subscription =
    known ||
    (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) }))
  return {
    endpoint: subscription.endpoint,
    p256dh: textOf(subscription.getKey('p256dh')),
    auth: textOf(subscription.getKey('auth')),
  }
}

/** A subscription needs a worker at work. */
const ready = (worker: ServiceWorkerRegistration): Promise<void> =>
  new Promise((done) => {
    const coming = worker.installing || worker.waiting
    if (worker.active || !coming) done()
    else coming.addEventListener('statechange', () => coming.state === 'activated' && done())
  })

function send(to: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    const input = to.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = value
  }
  to.submit()
}

function refuse(at: HTMLElement): void {
  const said = at.querySelector<HTMLElement>('[role=alert]')
  if (said) said.hidden = false
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

const textOf = (buffer: ArrayBuffer | null): string => {
  const bytes = Array.from(new Uint8Array(buffer || new ArrayBuffer(0)))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
