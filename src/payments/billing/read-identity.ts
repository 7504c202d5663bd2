import { readSiret } from '#people'
import { ourDigits } from '#platform/i18n'
import { checkForm, field, type Typed } from '#platform/web'
import { isVatNumberOf, plainVatNumber } from './billing.ts'
import type { Identity } from './billing.ts'

const schema = field.form({
  name: field.text(120, 'Écrivez le nom qui figure au registre.'),
  siret: field.text(30, 'Écrivez le SIRET : 14 chiffres.'),
  address: field.text(200, 'Écrivez le numéro et la rue.'),
  postcode: field.text(10, 'Écrivez le code postal.'),
  town: field.text(80, 'Écrivez la commune.'),
  vatNumber: field.optionalText(30),
})

const siretSentences = {
  'not 14 digits': 'Un SIRET a 14 chiffres. Comptez-les.',
  'wrong key': 'Un chiffre de ce SIRET est faux : sa clé ne tombe pas juste. Recopiez-le.',
}

type ReadIdentity =
  | { ok: true; identity: Identity; vatNumber: string | null }
  | { ok: false; errors: Record<string, string> }

/** Who an invoice names, as a form says it: SIRET with its key, and the VAT number that goes with it, when it is given. */
export function readIdentity(typed: Typed): ReadIdentity {
  const form = checkForm(schema, typed)
  const errors: Record<string, string> = form.ok ? {} : form.errors
  const siret = readSiret(String(typed['siret'] ?? ''))
  const postcode = ourDigits(String(typed['postcode'] ?? '')).replaceAll(' ', '')
  const vatNumber = plainVatNumber(String(typed['vatNumber'] ?? ''))
  if (typed['siret'] && !siret.ok) errors['siret'] = siretSentences[siret.refusal]
  if (typed['postcode'] && !/^\d{5}$/.test(postcode)) errors['postcode'] = 'Un code postal a 5 chiffres.'
  if (vatNumber && siret.ok && !isVatNumberOf(vatNumber, siret.siret))
    errors['vatNumber'] = 'Ce numéro de TVA ne va pas avec ce SIRET. Vérifiez-le, ou laissez vide.'
  if (!form.ok || !siret.ok || Object.keys(errors).length > 0) return { ok: false, errors }
  const { name, address, town } = form.value
  return {
    ok: true,
    identity: { name, siret: siret.siret, address, postcode, town },
    vatNumber: vatNumber || null,
  }
}
