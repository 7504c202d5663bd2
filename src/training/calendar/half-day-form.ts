import { field } from '#platform/web'
import { modes } from '../activity.ts'

const clock = () =>
  field
    .text(5, 'Donnez une heure.')
    .refine((text) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text), 'Écrivez l’heure ainsi\u00A0: 09:00')

export const halfDayForm = field.form({
  id: field.id(),
  title: field.text(120, 'Donnez un titre.'),
  day: field.day(),
  starts: clock(),
  ends: clock(),
  mode: field.oneOf(modes),
  room: field.optionalText(80),
  trainer: field.optionalId(),
  subgroup: field.oneOf(['', 'A', 'B']),
  seen: field.optionalText(10),
})
