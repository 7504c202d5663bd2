// What comes while one looks: the list is fetched again every ten seconds, or as often as it says, only while the tab is seen and nothing in
// it holds the focus. Without this, the page is read again by hand.
const list = document.querySelector<HTMLElement>('#flux')
const EVERY_MS = Number(list?.dataset['every'] ?? 10) * 1_000

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
