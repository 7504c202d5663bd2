import { field, readForm, seen, type Ask, type Typed } from '#platform/web'
import { phoneIn } from '../login.ts'
import { organisationKinds, readSiret, type Organisation } from '../organisation.ts'
import type { OrganisationId } from '../ids.ts'

const schema = field.form({
  id: field.optionalId(),
  ...seen,
  name: field.text(120, 'Écrivez le nom de l’organisme.'),
  kind: field.oneOf(organisationKinds, 'Choisissez ce qu’est cet organisme.'),
  siret: field.optionalText(30),
  town: field.optionalText(80),
  phone: field.optionalText(30),
  email: field.optionalEmail(),
})

const sentences = {
  'not 14 digits': 'Un SIRET a 14 chiffres. Comptez-les, ou laissez ce champ vide.',
  'wrong key': 'Un chiffre de ce SIRET est faux : sa clé ne tombe pas juste. Recopiez-le.',
  phone: 'Ce n’est pas un numéro de téléphone. Exemple : 03 21 00 00 00',
}

export type ReadOrganisation =
  | {
      ok: true
      value: Omit<Organisation, 'id'> & { id: OrganisationId | null; seen: string | null }
      typed: Typed
    }
  | { ok: false; errors: Record<string, string>; typed: Typed }

/** The organisation that the form describes: SIRET with its key, telephone as it is kept. */
export async function readOrganisationForm(c: Ask): Promise<ReadOrganisation> {
  const form = await readForm(c, schema)
  const { typed } = form
  const siret = readSiret(String(typed['siret'] ?? ''))
  const phone = phoneIn(String(typed['phone'] ?? ''))
  const errors: Record<string, string> = form.ok ? {} : form.errors
  if (typed['siret'] && !siret.ok) errors['siret'] = sentences[siret.refusal]
  if (typed['phone'] && !phone) errors['phone'] = sentences.phone
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return {
    ok: true,
    value: { ...form.value, siret: siret.ok ? siret.siret : null, phone: phone ?? null },
    typed,
  }
}
