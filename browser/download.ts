// A heavy file that is made while it comes: a bar says how far it is, then the browser keeps it as any other. How heavy it will be is known about:
// it is never said to be whole before it is. Without script the link is followed as any other.
import { howFarIn } from './transfer/how-far.ts'

/** More does not hold in the memory of a small telephone: the browser writes it as it comes. */
const MOST_HELD = 300_000_000

for (const place of document.querySelectorAll('[data-download]')) prepare(place)

function prepare(place: Element): void {
  const howFar = howFarIn(place)
  const link = place.querySelector('a')
  if (!howFar || !link) return
  let isComing = false
  let cuts = 0

  link.addEventListener('click', (event) => {
    if (cuts > 1 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (isComing) return
    isComing = true
    const request = new XMLHttpRequest()
    request.open('GET', link.href)
    request.responseType = 'blob'
    request.addEventListener('progress', ({ loaded }) => {
      const about = Number(request.getResponseHeader('x-about-bytes') || 0)
      if (about > MOST_HELD) {
        cuts = 2 // the browser fetches it by itself from now on
        request.abort()
        return location.assign(link.href)
      }
      howFar.say('comes')
      howFar.fill(about > 0 ? Math.min(99, (100 * loaded) / about) : undefined)
    })
    request.addEventListener('load', () => {
      isComing = false
      const name = nameIn(request.getResponseHeader('content-disposition') || '')
      // refused, or to sign in again: its page says why
      if (request.status !== 200 || !name) return location.assign(link.href)
      give(request.response as Blob, name)
      howFar.say('taken')
    })
    request.addEventListener('error', () => {
      isComing = false
      cuts += 1 // the second time, the browser fetches it by itself
      howFar.say('cut')
    })
    howFar.fill(undefined)
    howFar.say('prepared')
    request.send()
  })
}

const nameIn = (disposition: string): string => (/filename="([^"]+)"/.exec(disposition) || [])[1] || ''

function give(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
