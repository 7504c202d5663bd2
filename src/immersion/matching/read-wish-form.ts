import { field, readForm, type Ask, type Form } from '#platform/web'
import { readTrades, unclearTrades } from '../hosts/door.ts'
import { meansKinds } from './travel.ts'
import type { Wish } from './wish.ts'

const schema = field.form({
  trades: field.text(200, 'Écrivez un métier au moins.'),
  means: field.oneOf(meansKinds, 'Choisissez comment aller au travail.'),
  leavesFrom: field.optionalText(120).transform((text) => text ?? ''),
  town: field.text(80, 'Écrivez la commune.'),
  mostMinutes: field.whole(5, 180),
  days: field.texts(1),
})

/** What somebody wishes, as it was typed. */
export async function readWishForm(c: Ask): Promise<Form<Omit<Wish, 'personId'>>> {
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  const trades = readTrades(String(typed['trades'] ?? ''))
  const codes = [...trades.codes, ...trades.unknown]
  const unclear = unclearTrades(trades)
  if (unclear) errors.trades ??= unclear
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => form.value.days.includes(String(day)))
  return { ok: true, typed, value: { ...form.value, trades: codes, days } }
}
