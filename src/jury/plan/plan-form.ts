import type { PersonId } from '#people'
import { field, possibleDay, type Typed } from '#platform/web'
import { newId } from '#platform/id'
import { SEATS } from '../jury.ts'
import type { PlannedJuror } from './plan-jury.ts'

/** What the form that plans a jury says of it; who sits stands in fields of their own, by seat. */
export const juryForm = field.form({
  id: field.id(),
  group: field.id(),
  kind: field.oneOf(['jury', 'rehearsal'], 'Dites si c’est un jury ou un jury blanc.'),
  heldOn: possibleDay(),
  startsAt: field.optionalText(5),
  place: field.text(120),
  organiser: field.id(),
  grid: field.id(),
  president: field.oneOf(['1', '2', '3', '4', '5', '6'], 'Dites qui préside.'),
})

export const isClock = (typed: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed)

/** Who sits: the seats where somebody known was chosen. */
export function jurorsIn(
  typed: Typed,
  president: string,
  known: { personId: PersonId; name: string }[],
): PlannedJuror[] {
  return SEATS.flatMap((n): PlannedJuror[] => {
    const person = known.find((one) => one.personId === typed[`juror-${n}`])
    const college = typed[`college-${n}`]
    if (!person) return []
    return [
      {
        id: newId(),
        personId: person.personId,
        name: person.name,
        college: college === 'employers' || college === 'professionals' ? college : null,
        part: String(n) === president ? 'president' : 'member',
      },
    ]
  })
}
