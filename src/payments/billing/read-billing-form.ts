import { readSiret } from '#people'
import { field, readForm, seen, type Ask, type Typed } from '#platform/web'
import { isVatNumberOf, plainVatNumber, vatNumberOf, type Billing } from './billing.ts'

const schema = field.form({
  ...seen,
  name: field.text(120, 'Écrivez le nom qui figure au registre.'),
  siret: field.text(30, 'Écrivez le SIRET : 14 chiffres.'),
  address: field.text(200, 'Écrivez le numéro et la rue.'),
  postcode: field.text(10, 'Écrivez le code postal.'),
  town: field.text(80, 'Écrivez la commune.'),
  vat: field.oneOf(['liable', 'franchise'], 'Dites si la TVA est facturée.'),
  vatNumber: field.optionalText(30),
})

const siretSentences = {
  'not 14 digits': 'Un SIRET a 14 chiffres. Comptez-les.',
  'wrong key': 'Un chiffre de ce SIRET est faux : sa clé ne tombe pas juste. Recopiez-le.',
}

type ReadBilling =
  | { ok: true; billing: Billing; seen: string; typed: Typed }
  | { ok: false; errors: Record<string, string>; typed: Typed }

/** Who an invoice names, as the form says it: SIRET with its key, and the VAT number that goes with it. */
export async function readBillingForm(c: Ask): Promise<ReadBilling> {
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : form.errors
  const siret = readSiret(String(typed['siret'] ?? ''))
  const postcode = String(typed['postcode'] ?? '').replaceAll(' ', '')
  const vatNumber = plainVatNumber(String(typed['vatNumber'] ?? ''))
  if (typed['siret'] && !siret.ok) errors['siret'] = siretSentences[siret.refusal]
  if (typed['postcode'] && !/^\d{5}$/.test(postcode)) errors['postcode'] = 'Un code postal a 5 chiffres.'
  if (typed['vat'] === 'liable' && vatNumber && siret.ok && !isVatNumberOf(vatNumber, siret.siret))
    errors['vatNumber'] = 'Ce numéro de TVA ne va pas avec ce SIRET. Vérifiez-le, ou laissez vide.'
  if (!form.ok || !siret.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const { name, address, town, vat } = form.value
  const liable = vat === 'liable' ? vatNumber || vatNumberOf(siret.siret) : null
  const billing = { name, siret: siret.siret, address, postcode, town, vat, vatNumber: liable }
  return { ok: true, billing, seen: form.value.seen ?? '', typed }
}
