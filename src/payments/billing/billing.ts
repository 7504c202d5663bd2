import { ourDigits } from '#platform/i18n'
import { versionOf } from '#platform/web'

/** Who an invoice names: as the law wants it, beside the name that people know. */
export type Identity = { name: string; siret: string; address: string; postcode: string; town: string }

/** Who sells, or is charged a commission. */
export type Billing = Identity & {
  vat: 'liable' | 'franchise'
  /** Null under the franchise. */
  vatNumber: string | null
}

/** The sentence that replaces the tax of who does not charge it. */
export const FRANCHISE_WORDS = 'TVA non applicable, article 293 B du CGI'

/** What an invoice to a professional says of being paid late. Source: Code de commerce, L441-9, L441-10 and D441-5. */
export const LATE_WORDS =
  'En cas de retard : pénalités à trois fois le taux de l’intérêt légal, et indemnité de 40 € pour frais de recouvrement. Pas d’escompte pour paiement anticipé.'

export const versionOfBilling = (billing: Billing | undefined): string => versionOf(billing)

/** The VAT number that a French SIREN gives: FR, its key, itself. Source: Insee and the tax office, key = (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumberOf(siret: string): string {
  const siren = siret.slice(0, 9)
  const key = (12 + 3 * (Number(siren) % 97)) % 97
  return `FR${String(key).padStart(2, '0')}${siren}`
}

/** Whether a VAT number is one of this SIREN: its key in figures is checked, one in letters is taken as it is. */
export function isVatNumberOf(vatNumber: string, siret: string): boolean {
  const siren = siret.slice(0, 9)
  if (/^FR\d{2}/.test(vatNumber)) return vatNumber === vatNumberOf(siret)
  return new RegExp(`^FR[A-HJ-NP-Z\\d]{2}${siren}$`).test(vatNumber)
}

/** 'FR 40 303 265 045' as it is kept. */
export const plainVatNumber = (typed: string): string =>
  ourDigits(typed)
    .replace(/[\s.\u00A0\u202F]/g, '')
    .toUpperCase()
