import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { courierPages } from './courier/listed.ts'
import { dispatchPages } from './dispatch-listed.ts'
import { followPages } from './follow/listed.ts'
import { requestPages } from './request-listed.ts'

/** The pages of this room, with whom each opens for. */
export const deliveryPages: Listed<CastId>[] = [
  ...dispatchPages,
  ...requestPages,
  ...courierPages,
  ...followPages,
]
