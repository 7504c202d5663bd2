// What hands and eyes do inside a page. These functions are sent as they are written to engines of 2018: no syntax younger than they are.

/** Gives once what stands there was drawn, or after a second: an engine throws away what is pressed before its first picture. */
export const drawn = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 1000)
    requestAnimationFrame(() => requestAnimationFrame(() => done()))
  })

/** Where to press what bears that name; why not, when it cannot be pressed. Among several, the first that is seen, the main part before the rest. */
export function placeOf(name: string, isPattern: boolean): { x: number; y: number } | string {
  const bears = (element: Element) => {
    const labels = [element.getAttribute('aria-label') || '', element.textContent || '']
    return labels.some((one) => {
      const said = one.replace(/\s+/g, ' ').trim()
      return isPattern ? new RegExp(name).test(said) : said === name
    })
  }
  const isSeen = (element: Element) =>
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === 'visible' &&
    (!('checkVisibility' in element) || element.checkVisibility())
  const kinds = ['button', 'summary', 'a[href]', 'label']
  const places = ['main', 'body'].map((place) => kinds.map((kind) => `${place} ${kind}`).join())
  const named = places.map((place) => Array.from(document.querySelectorAll(place)).filter(bears))
  const seen = named.map((all) => all.filter(isSeen))
  const element = (seen[0] || [])[0] || (seen[1] || [])[0]
  if (!element) return `nothing named ${name} is seen`
  element.scrollIntoView({ block: 'center' })
  const box = element.getClientRects()[0]
  if (!box) return `${name} has no place`
  const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  const hit = document.elementFromPoint(at.x, at.y)
  if (!hit || !(element.contains(hit) || hit.contains(element)))
    return `${name} is under ${hit ? hit.outerHTML.slice(0, 200) : 'nothing'}`
  return at
}

/** Brings the caret into a field; 'text' when it waits for keys, else what it held is chosen already. A sentence when it is not there. */
export function enterField(name: string, value: string): string {
  const all = Array.from(document.querySelectorAll(`main [name="${name}"]:not([type=hidden])`))
  const field = all.filter((one) => one.getClientRects().length > 0)[0]
  if (field instanceof HTMLSelectElement) {
    const option = Array.from(field.options).filter(
      (one) => one.value === value || (one.textContent || '').trim() === value,
    )[0]
    if (!option) return `no choice ${value}`
    field.value = option.value
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return 'chosen'
  }
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    const box = all.filter((one) => one.getAttribute('value') === value)[0]
    if (!(box instanceof HTMLElement)) return `no choice ${value}`
    box.click()
    return 'chosen'
  }
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return `no field ${name}`
  field.scrollIntoView({ block: 'center' })
  field.focus()
  field.select()
  return 'text'
}

/** What is read on the page, spaces made one. */
export const wordsRead = (): string =>
  document.readyState === 'complete' ? document.body.innerText.replace(/\s+/g, ' ') : ''

/** How much wider than the telephone the page is, and what is. */
export function sideways(width: number): string[] {
  const root = document.scrollingElement || document.documentElement
  if (root.scrollWidth <= width) return []
  return Array.from(document.querySelectorAll('body *'))
    .filter((one) => one.getBoundingClientRect().right > width + 0.5)
    .map((one) => `${one.outerHTML.slice(0, 120)} ends at ${one.getBoundingClientRect().right}`)
    .concat(`the page is ${root.scrollWidth} wide`)
}
