import { field } from '#platform/web'
import { modes } from '../activity.ts'

export const halfDayForm = field.form({
  id: field.id(),
  title: field.text(120, 'Donnez un titre.'),
  day: field.day(),
  starts: field.clock(),
  ends: field.clock(),
  mode: field.oneOf(modes),
  room: field.optionalText(80),
  trainer: field.optionalId(),
  subgroup: field.oneOf(['', 'A', 'B']),
  seen: field.optionalText(10),
})
