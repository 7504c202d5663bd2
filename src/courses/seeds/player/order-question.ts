import type { CourseContent, Order } from '../course-content.ts'
import { mark } from './choice-question.ts'
import { drawing, el } from '../../au/element.ts'
import { icons } from '../../au/icons.ts'
import type { Asking } from './question-parts.ts'

/** Plates pressed one after the other: each takes the next number, and gives it back when pressed again. */
export function askOrder(question: Order, content: CourseContent): Asking {
  let order: number[] = []
  let settled = false
  const plates = question.shown.flatMap((step) => {
    const { picture, words } = question.steps[step] ?? {}
    if (words === undefined) return []
    const rank = el('span', { class: 'rank' })
    const plate = el(
      'button',
      { type: 'button', class: 'plate', 'aria-pressed': 'false' },
      rank,
      drawing(picture && content.pictures[picture], 'sign'),
      el('span', { class: 'say words' }, words),
    )
    plate.addEventListener('click', () => {
      if (settled) return
      order = order.includes(step) ? order.filter((one) => one !== step) : [...order, step]
      show()
    })
    return [{ step, plate, rank }]
  })
  const show = () => {
    for (const { step, plate, rank } of plates) {
      const place = order.indexOf(step) + 1
      plate.setAttribute('aria-pressed', String(place > 0))
      plate.classList.toggle('chosen', place > 0)
      rank.textContent = place > 0 ? String(place) : ''
    }
  }
  const isRight = () => order.every((step, i) => step === i) && order.length === question.steps.length
  return {
    element: el(
      'div',
      { role: 'group', 'aria-labelledby': 'title' },
      el('p', { class: 'say hint' }, 'Appuyez dans l’ordre. Appuyez encore pour enlever.'),
      el('div', { class: 'plates' }, ...plates.map(({ plate }) => plate)),
    ),
    missing: () => (order.length < plates.length ? 'Donnez un numéro à chaque ligne.' : undefined),
    isRight,
    settle() {
      settled = true
      for (const { step, plate } of plates) {
        plate.setAttribute('aria-disabled', 'true')
        const good = order[step] === step
        plate.append(
          mark(good ? 'Juste' : `Place ${step + 1}`, good ? 'ok' : 'other', good ? icons.right : icons.wrong),
        )
      }
    },
    interaction: () => ({
      response: order.join('[,]'),
      definition: {
        interactionType: 'sequencing',
        correctResponsesPattern: [question.steps.map((_, i) => i).join('[,]')],
        choices: question.steps.map(({ words }, i) => ({ id: String(i), description: { fr: words } })),
      },
    }),
  }
}
