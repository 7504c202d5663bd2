// The juror's grid keeps each touch at once. Without a network it waits on the tablet, and leaves when the network is back.

const form = document.querySelector<HTMLFormElement>('form[data-jury="marks"]')
const offline = document.querySelector<HTMLElement>('[data-jury="offline"]')
const waiting = `jury:${form?.action ?? ''}`

if (form) {
  form.addEventListener('change', () => void keep(form))
  form.addEventListener('submit', () => localStorage.removeItem(waiting))
  window.addEventListener('online', () => void send(form))
  restore(form)
}

async function keep(from: HTMLFormElement): Promise<void> {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(from)) if (typeof value === 'string') typed.append(name, value)
  localStorage.setItem(waiting, typed.toString())
  await send(from)
}

async function send(from: HTMLFormElement): Promise<void> {
  const typed = localStorage.getItem(waiting)
  if (typed === null) return
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-requested-with': 'island' }
  const sent = await fetch(from.action, { method: 'POST', body: typed, headers }).catch(() => undefined)
  // 204 alone means kept: a sign-in page or a refusal is an answer too. What was typed since waits for its own turn.
  const kept = sent?.status === 204
  if (kept && localStorage.getItem(waiting) === typed) localStorage.removeItem(waiting)
  if (sent?.status === 422) say(await sent.text())
  if (offline) offline.hidden = kept
}

function say(sentence: string): void {
  if (offline && sentence) offline.textContent = sentence
  localStorage.removeItem(waiting)
}

/** What waited here while the page was away is shown again, then sent. */
function restore(to: HTMLFormElement): void {
  const typed = localStorage.getItem(waiting)
  if (typed === null) return
  for (const [name, value] of new URLSearchParams(typed)) {
    const field = to.elements.namedItem(name)
    if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) field.value = value
  }
  void send(to)
}
