import type { CourseContent, Question } from '../course-content.ts'
import { askChoice } from './choice-question.ts'
import { askDose } from './dose-question.ts'
import { button, drawing, el } from '../../au/element.ts'
import type { Page } from '../../au/frame.ts'
import { icons } from '../../au/icons.ts'
import { askOrder } from './order-question.ts'
import type { Asking } from './question-parts.ts'

type Asked = { question: Question; content: CourseContent; tries: number }
type Then = { answered: (asking: Asking, right: boolean) => void; next: () => void; back: Node | undefined }

/** A question: answer, check, read why, go on. */
export function questionPage(
  { question, content, tries }: Asked,
  around: Pick<Page, 'over' | 'bricks'>,
  then: Then,
): Page {
  const asking = ask(question, content, tries)
  const missing = el('p', { class: 'missing', role: 'alert' })
  const verdict = el('section', { class: 'verdict', hidden: true, 'aria-labelledby': 'verdict' })
  const check = button('Vérifier', 'go', () => {
    missing.textContent = asking.missing() ?? ''
    if (missing.textContent) return
    const right = asking.isRight()
    asking.settle()
    then.answered(asking, right)
    check.replaceWith(button('Suivant', 'go', then.next, icons.next))
    judge(verdict, right, question.because)
  })
  return {
    ...around,
    title: question.ask,
    body: [
      drawing(question.picture && content.pictures[question.picture], 'sign lone'),
      asking.element,
      missing,
      verdict,
    ],
    actions: then.back ? [then.back, check] : [check],
  }
}

function ask(question: Question, content: CourseContent, tries: number): Asking {
  if (question.kind === 'choice') return askChoice(question, content, tries)
  return question.kind === 'order' ? askOrder(question, content) : askDose(question)
}

function judge(verdict: HTMLElement, right: boolean, because: string): void {
  const title = el('h2', { id: 'verdict', tabindex: -1 }, right ? 'C’est juste.' : 'Pas tout à fait.')
  verdict.classList.add(right ? 'ok' : 'other')
  verdict.append(
    drawing(right ? icons.right : icons.wrong, 'icon') ?? '',
    title,
    el('p', { class: 'say' }, because),
  )
  verdict.hidden = false
  title.focus()
  verdict.scrollIntoView({ block: 'nearest' })
}
