import type { CourseContent } from '../course-content.ts'
import { button, el } from '../../au/element.ts'
import type { Page } from '../../au/frame.ts'
import { icons } from '../../au/icons.ts'
import { endBody } from './course-pages.ts'
import { scoreOf, type Progress } from './progress.ts'

type Then = { again: () => void; review: () => void; leave: () => void }

/** How the questions went, and what to do now: leave once it is passed, try again before. */
export function endPage(
  content: CourseContent,
  progress: Progress,
  mastery: number,
  wall: HTMLElement,
  then: Then,
): Page {
  const score = scoreOf(progress.answers, content.questions)
  const passed = score.scaled >= mastery
  const done = passed || progress.passed
  const leave = button('Terminer', done ? 'go' : 'quiet', then.leave, icons.right)
  const retry = button('Essayer encore', done ? 'quiet' : 'go', then.again, icons.again)
  const needed = Math.ceil(mastery * score.of)
  return {
    title: passed ? 'Bravo, c’est réussi !' : 'Presque !',
    body: [
      ...endBody(score, { needed, passed, earlier: progress.passed }, wall),
      button('Revoir les pages', 'quiet wide', then.review, icons.back),
    ],
    actions: done ? [retry, leave] : [leave, retry],
  }
}

/** The box that says whether answers ring. */
export function soundSwitch(sounds: { on: boolean; ring: (right: boolean) => void }): HTMLElement {
  const box = el('input', { type: 'checkbox' })
  box.checked = sounds.on
  box.addEventListener('change', () => {
    sounds.on = box.checked
    sounds.ring(true)
  })
  return el('label', { class: 'plate' }, box, el('span', { class: 'words' }, 'Un son à chaque réponse'))
}
