import type { ShopAdded } from './add-shop.ts'
import type { MerchantKey } from './merchant-columns.ts'

/** What a field of the form says when what it holds cannot be taken. */
export const unreadSentences: Record<MerchantKey, string> = {
  siret: 'Ce SIRET n’est pas compris.',
  name: 'Ce nom n’est pas compris.',
  sector: 'Ce métier n’est pas compris.',
  address: 'Cette adresse n’est pas comprise.',
  postcode: 'Ce code postal n’est pas compris.',
  town: 'Cette commune n’est pas comprise.',
  phone: 'Ce numéro n’est pas complet. Exemple : 03 53 01 20 00',
  hours: 'Ces horaires ne sont pas compris.',
  commission: 'Cette commission n’est pas comprise.',
  colds: 'Choisissez parmi les cases.',
  franchise: 'Cette réponse n’est pas comprise.',
}

export type Refused = Exclude<ShopAdded, { ok: true }>

export const sayRefusal = (refused: Refused): string =>
  refused.refusal === 'name of another'
    ? 'Un autre organisme porte déjà ce nom, avec un autre SIRET.'
    : refused.refusal === 'known here'
      ? `Ce commerce est déjà sur ce marché : ${refused.shop.name}, ${refused.shop.address}.`
      : `Ce commerce vend déjà sur un autre marché : ${refused.shop.name}, ${refused.shop.address}.`
