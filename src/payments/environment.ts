import { z } from 'zod'

declare module '#platform/ground' {
  interface RoomSettings {
    /** The licensed provider that collects money for others: its key, the secrets that sign its announcements, its address if not its own. */
    payment?: { key: string; secrets: readonly string[]; url?: string | undefined } | undefined
  }
}

/** What an operator sets of this room, read from the environment. Without it nothing can be paid, but in a demo, where paying is simulated. */
export const paymentsSettings = z
  .object({
    STRIPE_KEY: z
      .string()
      .regex(/^(sk|rk)_\w+$/, 'STRIPE_KEY doit être une clé secrète du prestataire, sk_… ou rk_…')
      .optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(
        /^whsec_\w+(,whsec_\w+)*$/,
        'STRIPE_WEBHOOK_SECRET doit être whsec_…, ou plusieurs séparés par des virgules',
      )
      .optional(),
    STRIPE_URL: z
      .url({ protocol: /^https?$/, error: 'STRIPE_URL doit être une adresse http:// ou https://' })
      .optional(),
  })
  // without a secret, nothing that the provider announces could be believed
  .refine(
    (read) => !read.STRIPE_KEY || read.STRIPE_WEBHOOK_SECRET,
    'STRIPE_KEY est donnée sans STRIPE_WEBHOOK_SECRET',
  )
  .transform(({ STRIPE_KEY: key, STRIPE_WEBHOOK_SECRET: secrets = '', STRIPE_URL: url }) => ({
    payment: key ? { key, secrets: secrets.split(','), url } : undefined,
  }))
