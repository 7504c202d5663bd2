import { coldWords } from '#delivery'
import { typo, writeCount, writePercent } from '#platform/i18n'
import { writeDate } from '#platform/time'
import type { Fact } from '#platform/ui'
import { aisleRules } from '../aisle.ts'
import type { Offer } from '../catalogue/door.ts'
import type { Lot } from '../stock/door.ts'
import { writeLeft, writeOrigin } from '../sale-words.ts'

export function factsOf({ product }: Offer, left: number): Fact[] {
  const origin = writeOrigin(product)
  return [
    ...(origin ? [{ label: 'Origine', value: origin }] : []),
    ...(product.cold !== 'ambient' ? [{ label: 'À garder', value: coldWords[product.cold] }] : []),
    ...(product.sold === 'weight'
      ? [{ label: 'Pesé', value: 'À la préparation : jamais plus cher que le prix annoncé' }]
      : []),
    ...(left > 0 ? [{ label: 'Reste aujourd’hui', value: writeLeft(left, product) }] : []),
    ...(product.leadDays > 0
      ? [{ label: 'Sur commande', value: `${writeCount(product.leadDays, 'jour')} à l’avance` }]
      : []),
    { label: 'Livraison', value: 'À vélo avec vos autres achats, payée une seule fois, ou retrait gratuit' },
  ]
}

export const smallPrint = ({ product, shop }: Offer): string => {
  const vat =
    shop.vat === 'franchise'
      ? 'TVA non applicable, article 293 B du CGI.'
      : `TVA de ${writePercent((product.vat_bp ?? 0) / 10_000)} comprise.`
  const back =
    aisleRules[product.aisle].spoils === 'yes'
      ? 'Produit frais : pas de retour après achat.'
      : '14 jours pour changer d’avis.'
  const minors =
    product.aisle === 'alcohol'
      ? ' Vente interdite aux mineurs. L’abus d’alcool est dangereux pour la santé.'
      : ''
  return typo(`${vat} ${back}${minors}`)
}

const dateWords = { 'use by': 'À consommer jusqu’au', 'best before': 'De préférence avant le' } as const

export const lotWords = ({ number, date, madeOn }: Lot): string =>
  typo(
    `Lot ${number}, du ${writeDate(madeOn)}.${date ? ` ${dateWords[date.kind]} ${writeDate(date.on)}.` : ''}`,
  )
