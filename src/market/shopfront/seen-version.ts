import { versionOf } from '#platform/web'
import type { Merchant } from '../merchant.ts'

/** What each form of a shop shows. */
const ofShop = {
  hours: ({ hours }: Merchant) => hours,
  away: ({ away }: Merchant) => away,
  presentation: ({ story, phone, email, colds, pictureId, mediator }: Merchant) => [
    story,
    phone,
    email,
    colds,
    pictureId,
    mediator,
  ],
} as const

export type ShopForm = keyof typeof ofShop
export const versionOfShop = (merchant: Merchant, form: ShopForm): string => versionOf(ofShop[form](merchant))
