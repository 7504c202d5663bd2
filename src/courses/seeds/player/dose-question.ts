import type { Dose } from '../course-content.ts'
import { mark } from './choice-question.ts'
import { drawVessel } from './draw-vessel.ts'
import { button, el } from '../../au/element.ts'
import { icons } from '../../au/icons.ts'
import type { Asking } from './question-parts.ts'

const NBSP = '\u00A0'

/** A number set by two large buttons, by the cursor, or by the arrows of a keyboard. */
export function askDose(question: Dose): Asking {
  const { min, max, step, unit } = question
  const inWords = (value: number) => (unit ? `${value}${NBSP}${unit}` : String(value))
  const cursor = el('input', {
    type: 'range',
    id: 'dose',
    min,
    max,
    step,
    value: question.start,
    'aria-label': question.label,
  })
  const read = () => Number(cursor.value)
  const value = el('output', { class: 'value', for: 'dose' })
  const vessel = el('div', { class: 'vessel', 'aria-hidden': 'true' })
  const show = () => {
    value.textContent = inWords(read())
    cursor.setAttribute('aria-valuetext', inWords(read()))
    vessel.innerHTML = drawVessel(question, read())
  }
  const move = (by: number) => () => {
    cursor.value = String(read() + by)
    show()
  }
  const less = stepper('−', `Moins : ${question.label}`, move(-step))
  const more = stepper('+', `Plus : ${question.label}`, move(step))
  cursor.addEventListener('input', show)
  show()
  const element = el(
    'div',
    { class: 'dose' },
    vessel,
    el('p', { class: 'say hint' }, question.label),
    el('div', { class: 'stepper' }, less, value, more),
    cursor,
  )
  return {
    element,
    missing: () => undefined,
    isRight: () => read() === question.right,
    settle() {
      for (const control of [less, more, cursor]) control.disabled = true
      const good = read() === question.right
      const words = good ? 'Juste' : `La réponse : ${inWords(question.right)}`
      element.append(mark(words, good ? 'ok' : 'other', good ? icons.right : icons.wrong))
    },
    interaction: () => ({
      response: String(read()),
      definition: { interactionType: 'numeric', correctResponsesPattern: [String(question.right)] },
    }),
  }
}

function stepper(sign: string, words: string, press: () => void): HTMLButtonElement {
  const made = button(sign, 'quiet step', press)
  made.setAttribute('aria-label', words)
  return made
}
