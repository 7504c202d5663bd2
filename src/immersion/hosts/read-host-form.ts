import { z } from 'zod'
import { readSiret, type OrganisationId } from '#people'
import { ourDigits } from '#platform/i18n'
import { readPhone } from '#platform/sheets'
import { field, inOrderOf, readForm, seen, type Ask, type Form } from '#platform/web'
import type { HostId } from '../ids.ts'
import type { Host } from './host.ts'
import { howMany } from './how-many.ts'
import { readTrades, unclearTrades } from './trade.ts'

/** What somebody says of a host; who keeps it and its legal body are found. */
export type SaidHost = Pick<
  Host,
  | 'name'
  | 'address'
  | 'postcode'
  | 'town'
  | 'activity'
  | 'trades'
  | 'capacity'
  | 'days'
  | 'way'
  | 'accessible'
  | 'accepts'
  | 'hires'
  | 'welcomedBy'
  | 'phones'
  | 'email'
  | 'said'
  | 'saidOn'
> &
  Partial<Pick<Host, 'declaredTrades' | 'uncheckedLogin'>> & { isPerson: boolean; siret: string | null }

export type HostForm = {
  id: HostId | null
  seen: string | null
  keeperId: OrganisationId | null
  host: SaidHost
}

const choice = <const T extends string>(values: readonly T[]) =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), z.enum(values)], 'Choisissez une réponse.'),
  )
const words = (max: number) => field.optionalText(max).transform((text) => text ?? '')

/** In the order of the page, which is that of what is to be mended. */
const schema = field.form({
  id: field.optionalId<HostId>(),
  ...seen,
  kind: field.oneOf(['organisme', 'particulier'], 'Dites qui est cet employeur.'),
  name: field.text(120, 'Écrivez le nom de l’employeur.'),
  siret: field.optionalText(30),
  town: field.text(80, 'Écrivez la commune.'),
  trades: words(300),
  accepts: choice(['yes', 'to see', 'no']),
  welcomedBy: words(120),
  phones: words(80),
  address: words(200),
  postcode: words(10)
    .transform(ourDigits)
    .refine((code) => code === '' || /^\d{5}$/.test(code), 'Un code postal a 5 chiffres.'),
  activity: words(120),
  capacity: howMany(),
  days: field.texts(1),
  way: words(200),
  accessible: choice(['yes', 'no']),
  hires: choice(['yes', 'to see', 'no']),
  email: field.optionalEmail(),
  declaredTrades: words(250),
  uncheckedLogin: words(120).transform((text) => {
    const phone = readPhone(text)
    return phone.ok ? phone.value : text
  }),
  said: words(500),
  saidOn: field.optionalDay(),
  keeperId: field.optionalId<OrganisationId>(),
})

const sentences = {
  'not 14 digits': 'Un SIRET a 14 chiffres. Comptez-les, ou laissez ce champ vide.',
  'wrong key': 'Un chiffre de ce SIRET est faux : sa clé ne tombe pas juste. Recopiez-le.',
  person: 'Un particulier n’a pas de SIRET : videz ce champ.',
  phones: 'Ce n’est pas un numéro de téléphone. Exemple : 03 21 00 00 00',
}

/** The host that the form describes. */
export async function readHostForm(c: Ask): Promise<Form<HostForm>> {
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  const text = (name: string) => String(typed[name] ?? '').trim()
  const siret = readSiret(text('siret'))
  if (text('siret') && text('kind') === 'particulier') errors.siret ??= sentences.person
  else if (text('siret') && !siret.ok) errors.siret ??= sentences[siret.refusal]
  const phones = text('phones')
    .split(/\s*(?:,|;|\bou\b)\s*/)
    .filter(Boolean)
    .map(readPhone)
  if (phones.some((phone) => !phone.ok)) errors.phones ??= sentences.phones
  const trades = readTrades(text('trades'))
  const unclear = unclearTrades(trades)
  if (unclear) errors.trades ??= unclear
  if (!form.ok || Object.keys(errors).length > 0)
    return { ok: false, errors: inOrderOf(schema, errors), typed }
  const { id, seen, keeperId, kind, capacity, days, ...rest } = form.value
  return {
    ok: true,
    typed,
    value: {
      id,
      seen,
      keeperId,
      host: {
        ...rest,
        isPerson: kind === 'particulier',
        siret: siret.ok && text('siret') ? siret.siret : null,
        capacity,
        days: [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(String(day))),
        trades: [...trades.codes, ...trades.unknown],
        phones: phones.flatMap((phone) => (phone.ok ? [phone.value] : [])),
      },
    },
  }
}
