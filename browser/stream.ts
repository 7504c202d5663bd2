// The traces that come while one looks: the list is fetched again every ten seconds, only while the tab is seen and nothing in
// it holds the focus. Without this, the page is read again by hand.
const EVERY_MS = 10_000
const list = document.querySelector('#flux')

async function refresh(): Promise<void> {
  if (!list || document.hidden || list.contains(document.activeElement)) return
  const answer = await fetch(location.href, { credentials: 'same-origin', headers: { accept: 'text/html' } })
  if (!answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#flux')
  if (!fresh || fresh.textContent === list.textContent) return
  list.textContent = ''
  list.append(...fresh.childNodes)
}

setInterval(() => void refresh().catch(() => {}), EVERY_MS)
