import { z } from 'zod'

/** An organisation that buys, as its invoices name it. */
export const businessSchema = z.object({
  name: z.string(),
  siret: z.string(),
  address: z.string(),
  postcode: z.string(),
  town: z.string(),
  vatNumber: z.string().nullable(),
})

export type Business = z.infer<typeof businessSchema>

export const isSameBusiness = (one: Business | null, other: Business | null): boolean =>
  JSON.stringify(one && businessSchema.parse(one)) === JSON.stringify(other && businessSchema.parse(other))
