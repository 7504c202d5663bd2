import { z } from 'zod'
import { readLogin, readSiret } from '#people'
import { ourDigits } from '#platform/i18n'
import { mobileIn } from '#platform/sheets'
import { field, inOrderOf, readForm, speak, type Ask, type Form } from '#platform/web'
import { howMany, readTrades } from '../hosts/door.ts'
import type { DeclarationId } from '../ids.ts'
import { declareWords, type DeclareWords } from '../words/door.ts'
import type { Said } from './declaration.ts'

const words = (max: number) => field.optionalText(max).transform((text) => text ?? '')

/** In the order of the page: what is wrong is told in that order. */
const schemaIn = ({ missing }: DeclareWords) =>
  field.form({
    id: field.id<DeclarationId>(missing.reload),
    name: field.text(120, missing.name),
    siret: field.text(30, missing.siret),
    activity: field.text(120, missing.activity),
    address: field.text(200, missing.address),
    postcode: words(10)
      .transform(ourDigits)
      .refine((code) => /^\d{5}$/.test(code), missing.postcode),
    town: field.text(80, missing.town),
    way: words(200),
    accessible: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.union([z.null(), z.enum(['yes', 'no'])], missing.choose),
    ),
    tradesSaid: field.text(200, missing.trades),
    days: field.texts(1),
    capacity: howMany(missing.capacity),
    welcomedBy: field.text(120, missing.welcomedBy),
    login: field.text(254, missing.login),
  })

/** What an employer says of itself, and the id of what it sends. */
export async function readDeclarationForm(c: Ask): Promise<Form<{ id: DeclarationId; said: Said }>> {
  const say = speak(c, declareWords)
  const schema = schemaIn(say)
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  const text = (name: string) => String(typed[name] ?? '')
  const siret = readSiret(text('siret'))
  if (!siret.ok) errors.siret ??= say.refused[siret.refusal]
  const login = readLogin(text('login'))
  if (!login || !(login.includes('@') || mobileIn(login))) errors.login ??= say.missing.notALogin
  if (!form.ok || !siret.ok || !login || Object.keys(errors).length > 0)
    return { ok: false, errors: inOrderOf(schema, errors), typed }
  const { id, capacity, days, ...rest } = form.value
  const trades = readTrades(rest.tradesSaid)
  return {
    ok: true,
    typed,
    value: {
      id,
      said: {
        ...rest,
        siret: siret.siret,
        login,
        language: c.var.language,
        capacity,
        days: [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(String(day))),
        trades: trades.codes,
      },
    },
  }
}
