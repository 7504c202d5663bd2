import type { Choice, CourseContent } from '../course-content.ts'
import { drawing, el } from '../../au/element.ts'
import { icons } from '../../au/icons.ts'
import type { Asking } from './question-parts.ts'

/** One answer among a few plates. `turned` moves their order from one try to the next. */
export function askChoice(question: Choice, content: CourseContent, turned: number): Asking {
  const pictured = question.answers.some(({ picture }) => picture)
  const plates = question.answers.map(({ picture, words }, i) => {
    const radio = el('input', { type: 'radio', name: question.id, value: i })
    const plate = el(
      'label',
      { class: 'plate' },
      radio,
      drawing(picture && content.pictures[picture], 'sign'),
      el('span', { class: 'say words' }, words),
    )
    radio.addEventListener('change', () => {
      for (const one of plates) one.plate.classList.toggle('chosen', one.radio.checked)
    })
    return { plate, radio, i }
  })
  const shift = turned % plates.length
  const shown = [...plates.slice(shift), ...plates.slice(0, shift)]
  const chosen = () => plates.find(({ radio }) => radio.checked)?.i
  return {
    element: el(
      'fieldset',
      { class: pictured ? 'plates pictured' : 'plates', 'aria-labelledby': 'title' },
      ...shown.map(({ plate }) => plate),
    ),
    missing: () => (chosen() === undefined ? 'Choisissez une réponse.' : undefined),
    isRight: () => chosen() === question.right,
    settle() {
      for (const { plate, radio, i } of plates) {
        radio.disabled = true
        if (i === question.right) plate.append(mark('Juste', 'ok', icons.right))
        else if (radio.checked) plate.append(mark('Choisi', 'other', icons.wrong))
      }
    },
    interaction: () => ({
      response: String(chosen()),
      definition: {
        interactionType: 'choice',
        correctResponsesPattern: [String(question.right)],
        choices: question.answers.map(({ words }, i) => ({ id: String(i), description: { fr: words } })),
      },
    }),
  }
}

/** A small word and its shape, on a plate that was judged. */
export const mark = (words: string, look: 'ok' | 'other', icon: string): HTMLElement =>
  el('span', { class: `tag ${look}` }, drawing(icon, 'icon'), words)
