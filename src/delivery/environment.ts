import { z } from 'zod'

declare module '#platform/ground' {
  interface RoomSettings {
    /** The operator's bike router (Valhalla), without a final slash, when there is one. */
    router?: string | undefined
  }
}

/** What an operator sets of this room, read from the environment. */
export const deliverySettings = z
  .object({
    BEFFROI_ROUTER: z
      .url({ protocol: /^https?$/, error: 'BEFFROI_ROUTER doit être une adresse http:// ou https://' })
      .optional(),
  })
  .transform(({ BEFFROI_ROUTER: router }) => ({ router: router?.replace(/\/$/, '') }))
