import type { Page } from 'playwright-core'

const TARGET_PX = 44

/** On a telephone: what is too small for a thumb, and by how much the page is wider than its window once its texts are twice as large. */
export async function reachFaults(page: Page): Promise<string[]> {
  const small = await page.evaluate(smallTargets, TARGET_PX)
  return [...small.map((one) => `is hard to touch: ${one}`), ...(await largeTextFaults(page))]
}

/** By how much the page is wider than its window once its texts are twice as large, and by what. */
export async function largeTextFaults(page: Page): Promise<string[]> {
  const over = await page.evaluate(overAtTwice)
  return over.px > 0 ? [`overflows by ${over.px} px with texts twice as large: ${over.what}`] : []
}

/**
 * Links, buttons and fields under so many pixels, in the page. Not counted, as in WCAG 2.5.8: links within a sentence, what stands in a label or
 * beside one large enough for it, what only a keyboard sees.
 */
function smallTargets(least: number): string[] {
  const found = new Set<string>()
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, select, textarea, input:not([type=hidden]), label.button',
  )
  for (const one of all) {
    const area = areaOf(one)
    if (!area || isInSentence(one)) continue
    if (Math.round(area.height) >= least && Math.round(area.width) >= least) continue
    const place = one.closest('[class]:not(a):not(button)')?.className ?? ''
    const words = (one.textContent || one.getAttribute('name') || '')
      .trim()
      .replaceAll(/\s+/g, ' ')
      .slice(0, 40)
    found.add(
      `${one.tagName.toLowerCase()}.${one.className} in .${place} “${words}” ${Math.round(area.width)} × ${Math.round(area.height)}`,
    )
  }
  return [...found]

  function areaOf(one: HTMLElement): DOMRect | undefined {
    const own = one.getBoundingClientRect()
    const { visibility, position, clipPath } = getComputedStyle(one)
    const isHidden = own.width === 0 || own.height === 0 || visibility === 'hidden' || own.bottom < 0
    if (isHidden || (position === 'absolute' && clipPath !== 'none')) return undefined
    // a label answers for its field
    const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : []
    const isBox = one instanceof HTMLInputElement && /checkbox|radio|file/.test(one.type)
    const wide = isBox ? labels.map((label) => label.getBoundingClientRect()) : []
    return [own, ...wide].toSorted((a, b) => b.height - a.height)[0]
  }

  function isInSentence(one: HTMLElement): boolean {
    if (one.tagName !== 'A' || getComputedStyle(one).display !== 'inline') return false
    const around = one.closest('p, li, dd, td, th, figcaption, div, h1, h2, h3') ?? one
    const own = (one.textContent ?? '').trim().length
    return (around.textContent ?? '').trim().length > own + 1
  }
}

/** In the page: texts twice as large for a moment. What may be moved sideways in its own box does not count. */
function overAtTwice(): { px: number; what: string } {
  const root = document.documentElement
  root.style.fontSize = '200%'
  const px = Math.max(0, root.scrollWidth - window.innerWidth)
  const goesOver = (one: Element) => {
    const { left, right } = one.getBoundingClientRect()
    return root.dir === 'rtl' ? left < -1 : right > window.innerWidth + 1
  }
  const last = px > 0 ? [...document.querySelectorAll('main *')].findLast(goesOver) : undefined
  root.style.fontSize = ''
  const around = last?.parentElement?.closest('[class]')?.getAttribute('class') ?? ''
  return { px, what: `“${(last?.textContent ?? '').trim().slice(0, 40)}” in .${around}` }
}
