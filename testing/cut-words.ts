import type { Page } from 'playwright-core'

/** Words and numbers of a page that stand on two lines or more: the room they had was less than one of them. */
export const cutWords = (page: Page, within = 'body'): Promise<string[]> =>
  page.evaluate(wordsOverLines, within)

/** In the page: what stands between two spaces that may end a line; a soft hyphen or a hyphen may end a line, and a long address anywhere. */
function wordsOverLines(within: string): string[] {
  const found: string[] = []
  for (const root of document.querySelectorAll(within)) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(
        /[^ \t\n\u00AD\u2010-\u2014/@.-]+/g,
      )) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].filter(isDrawn).map(({ top }) => Math.round(top)))
        if (lines.size > 1) found.push(word)
      }
  }
  return found

  function isDrawn({ width }: DOMRect): boolean {
    return width > 0
  }
}
