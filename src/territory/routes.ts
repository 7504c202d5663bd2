import { requireSteward } from '#people'
import { ourDigits } from '#platform/i18n'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  newSite,
  readForm,
  sayNext,
  seen,
  type Ask,
  type Typed,
} from '#platform/web'
import { addressSite } from './address-routes.ts'
import { countAddresses } from './search-store.ts'
import { saveSettings, type SettingsRefusal } from './save-settings.ts'
import { settingsPage } from './settings-page.tsx'
import { findSettings } from './settings-store.ts'

/** What this territory is called and where it stands, for who steers it; its addresses, for who types one. */
export const territorySite = newSite()
  .get('/territoire', show)
  .post('/territoire', save)
  .route('/', addressSite)

const settingsForm = field.form({
  ...seen,
  name: field.text(60, 'Écrivez le nom de ce territoire.'),
  town: field.optionalText(80),
  postcode: field
    .optionalText(5)
    .transform((text) => text && ourDigits(text))
    .refine((text) => text === null || /^\d{5}$/.test(text), 'Écrivez les cinq chiffres du code postal.'),
  host: field.optionalText(200),
})

async function show(c: Ask): Promise<Response> {
  requireSteward(c)
  return again(c, {}, {})
}

async function again(c: Ask, typed: Typed, errors: Record<string, string>): Promise<Response> {
  const { db } = c.var
  return settingsPage(c, { known: await findSettings(db), towns: await countAddresses(db), typed, errors })
}

async function save(c: Ask): Promise<Response> {
  const actor = requireSteward(c)
  const form = await readForm(c, settingsForm)
  if (!form.ok) return again(c, form.typed, form.errors)
  const { seen: version, name, town, postcode, host } = form.value
  const said = { name, town: town ?? '', postcode: postcode ?? '', host: host ?? '', seen: version ?? '' }
  const saved = await saveSettings(c.var.db, actor, said, c.var.now)
  if (!saved.ok) return again(c, form.typed, { seen: sentences[saved.refusal] })
  sayNext(c, 'C’est enregistré')
  return goTo(c, '/territoire')
}

const sentences = {
  'not yours': 'Ce territoire n’est pas le vôtre.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<SettingsRefusal, string>
