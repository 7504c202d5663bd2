import type { z } from 'zod'
import { field } from '#platform/web'

/** How many people, where it may be left out: then null. */
export const howMany = (wrong = 'Donnez un nombre de 1 à 99.'): z.ZodType<number | null> =>
  field
    .optionalText()
    .refine((text) => text === null || /^[1-9]\d?$/.test(text), wrong)
    .transform((text) => (text === null ? null : Number(text)))
