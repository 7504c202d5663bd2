import { fold } from '#platform/i18n'
import { dayOf } from '#platform/time'
import { z } from 'zod'
import { asId } from '#platform/id'
import type { OrganisationId, PersonId } from '#people'
import type { Product } from '../product.ts'

const day = z.string().transform(dayOf)

/** What the fact 'lot harvested' says. */
export const harvested = z.object({
  lotNumber: z.string().min(1),
  product: z.string().min(1),
  variety: z.string().nullish(),
  weight_g: z.number().int().positive().nullish(),
  pieces: z.number().int().positive().nullish(),
  harvestedOn: day,
  bestBefore: day.nullish(),
  organisationId: z.string().transform(asId<OrganisationId>),
  by: z
    .string()
    .transform(asId<PersonId>)
    .nullish(),
})

export type Harvested = z.infer<typeof harvested>

export const plain = (name: string) => fold(name).replaceAll(/s\b/g, '')

export const namesOf = ({ product, variety }: Pick<Harvested, 'product' | 'variety'>) =>
  [variety ? `${product} ${variety}` : product, product].map(fold)

/** True when what was harvested is sold under that name. */
export const isHarvestOf = (
  { name }: Pick<Product, 'name'>,
  what: Pick<Harvested, 'product' | 'variety'>,
): boolean => namesOf(what).some((wanted) => plain(wanted) === plain(name))
