import { chooseWords, type Words } from './choose-words.ts'
import { button, el } from './element.ts'
import { openFrame } from './frame.ts'
import { icons } from './icons.ts'
import type { LaunchRefusal } from './open-launch.ts'

type Outside = {
  refusal: LaunchRefusal
  course: string
  home: string | undefined
  retry: () => void
  /** Those of its reader, once they are known. */
  words?: Words
}

/** What is said when the course cannot begin, and the way back when it is known. */
export function showOutside(
  root: HTMLElement,
  { refusal, course, home, retry, words = chooseWords() }: Outside,
): void {
  const { say } = words
  // held in a window of Beffroi, it is that window that leads back
  const back = home && self === top ? [el('a', { class: 'button go', href: home }, say.myDay)] : []
  openFrame(root, { course, words }).show({
    title: course,
    body: [
      el('div', { class: 'lines' }, ...say.refused[refusal].map((line) => el('p', { class: 'say' }, line))),
    ],
    actions: refusal === 'no network' ? [button(say.again, 'go', retry, icons.again)] : back,
    ours: true,
  })
}
