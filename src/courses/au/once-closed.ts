import type { Words } from './choose-words.ts'
import { showOutside } from './outside-page.ts'

type Course = { root: HTMLElement; course: string; home: string | undefined; words: Words }

/** Says the last word with a page that closes. One that the browser kept and shows again has said it: only a new launch goes on. */
export function onceClosed({ root, course, home, words }: Course, lastWord: () => void): void {
  addEventListener('pagehide', lastWord)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showOutside(root, { refusal: 'opened already', course, home, retry: lastWord, words })
  })
}
