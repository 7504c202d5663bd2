import { parisDay, type Day } from '#platform/time'
import { field, readForm, type Ask } from '#platform/web'
import { firstDays, MOST_PLACES } from './offer.ts'

const schema = field.form({ fromDay: field.optionalText(10), places: field.optionalText(2) })

/** What a host pressed: what is not one of the plates is the first of them, so that an old page says something true too. */
export async function readOffer(c: Ask, capacity: number | null): Promise<{ fromDay: Day; places: number }> {
  const form = await readForm(c, schema)
  const typed = form.ok ? form.value : { fromDay: null, places: null }
  const days = firstDays(parisDay(c.var.now))
  const places = Number(typed.places ?? capacity ?? 1)
  return {
    fromDay: days.find((day) => day === typed.fromDay) ?? days[0],
    places: Number.isInteger(places) && places >= 1 ? Math.min(places, MOST_PLACES) : 1,
  }
}
