import { z } from 'zod'
import { readLogin, readSiret } from '#people'
import { mobileIn } from '#platform/sheets'
import { field, readForm, type Ask, type Form } from '#platform/web'
import { readTrades } from '../hosts/door.ts'
import type { DeclarationId } from '../ids.ts'
import type { Said } from './declaration.ts'

const words = (max: number) => field.optionalText(max).transform((text) => text ?? '')

const schema = field.form({
  id: field.id<DeclarationId>('Rechargez la page.'),
  name: field.text(120, 'Écrivez le nom de l’entreprise.'),
  siret: field.text(30, 'Écrivez le SIRET : 14 chiffres, sur vos factures.'),
  address: field.text(200, 'Écrivez le numéro et la rue.'),
  postcode: words(10).refine((code) => /^\d{5}$/.test(code), 'Un code postal a 5 chiffres.'),
  town: field.text(80, 'Écrivez la commune.'),
  activity: field.text(120, 'Dites ce que fait l’entreprise.'),
  tradesSaid: field.text(200, 'Dites quels métiers une personne peut découvrir.'),
  welcomedBy: field.text(120, 'Écrivez qui accueille sur place.'),
  capacity: words(4).refine((text) => text === '' || /^[1-9]\d?$/.test(text), 'Donnez un nombre de 1 à 99.'),
  days: field.texts(1),
  way: words(200),
  accessible: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), z.enum(['yes', 'no'])], 'Choisissez une réponse.'),
  ),
  login: field.text(254, 'Écrivez un courriel, ou un téléphone mobile.'),
})

const siretSentences = {
  'not 14 digits': 'Un SIRET a 14 chiffres. Comptez-les.',
  'wrong key': 'Un chiffre de ce SIRET est faux : sa clé ne tombe pas juste. Recopiez-le.',
}
const NO_LOGIN = 'Ce n’est ni un courriel ni un mobile. Exemples : nom@exemple.fr, 06 39 98 12 34'

/** What an employer says of itself, and the id of what it sends. */
export async function readDeclarationForm(c: Ask): Promise<Form<{ id: DeclarationId; said: Said }>> {
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  const text = (name: string) => String(typed[name] ?? '')
  const siret = readSiret(text('siret'))
  if (!siret.ok) errors.siret ??= siretSentences[siret.refusal]
  const login = readLogin(text('login'))
  if (!login || !(login.includes('@') || mobileIn(login))) errors.login ??= NO_LOGIN
  if (!form.ok || !siret.ok || !login || Object.keys(errors).length > 0) return { ok: false, errors, typed }
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
        capacity: capacity === '' ? null : Number(capacity),
        days: [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(String(day))),
        trades: trades.codes,
      },
    },
  }
}
