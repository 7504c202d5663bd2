import { say } from './bar.ts'
import { bringLetters } from './post.ts'

/** What keeps a form from being written down is said, then read beside the first field at fault, which has the focus. */
export function tellFault(root: HTMLElement, form: HTMLFormElement, sentence: string): void {
  say(root, sentence)
  void bringLetters().then((letters) => letters && letters.markFault(form, sentence))
}
