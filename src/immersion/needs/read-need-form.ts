import { field, readForm, seen, type Ask, type Form } from '#platform/web'
import { howMany, readTrades } from '../hosts/door.ts'
import type { NeedId } from '../ids.ts'
import { contracts, type SaidNeed, type Start } from './need.ts'
import { readHours } from './read-hours.ts'

const words = (max: number) => field.optionalText(max).transform((text) => text ?? '')

const schema = field.form({
  id: field.optionalId<NeedId>(),
  ...seen,
  post: field.text(120, 'Écrivez le poste.'),
  hours: words(40),
  contract: field.oneOf(contracts, 'Choisissez le contrat.'),
  contractSaid: words(80),
  startsOn: field.optionalDay(),
  soon: field.ticked(),
  places: howMany(),
  openUntil: field.optionalDay(),
  asksFor: words(120),
  said: words(500),
})

export type NeedForm = { id: NeedId | null; seen: string | null; said: SaidNeed }

/** The need that the form describes; a month that was `known` stays a month while its day does not change. */
export async function readNeedForm(c: Ask, known?: Start): Promise<Form<NeedForm>> {
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  const hours = readHours(String(typed['hours'] ?? ''))
  if (hours === undefined) errors.hours ??= 'Écrivez des heures par semaine. Exemples : 24, 20 à 25, 10,5'
  if (!form.ok || hours === undefined || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const { id, seen: version, startsOn, soon, places, post, ...rest } = form.value
  const isSameMonth = known?.kind === 'month' && known.on === startsOn
  const start: Start = soon
    ? { kind: 'soon' }
    : startsOn
      ? { kind: isSameMonth ? 'month' : 'day', on: startsOn }
      : { kind: 'unsaid' }
  const trades = readTrades(post)
  return {
    ok: true,
    typed,
    value: {
      id,
      seen: version,
      said: {
        ...rest,
        post,
        trade: trades.codes[0] ?? trades.unknown[0] ?? '',
        hours,
        start,
        places,
      },
    },
  }
}
