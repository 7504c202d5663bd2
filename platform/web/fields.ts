import { z } from 'zod'
import { asId, type Id } from '#platform/id'
import { absentToEmpty, emptyToNull, filled } from './typed-value.ts'

export { clock, day, optionalClock, optionalDay } from './day-fields.ts'
export { email, optionalEmail } from './email-fields.ts'

z.config(z.locales.fr())

/** A text that must be there, `max` characters at most. */
export const text = (max = 200, missing = filled): z.ZodType<string> =>
  z.preprocess(absentToEmpty, z.string().min(1, missing).max(max))

/** A text that may be left empty: then null. */
export const optionalText = (max = 200): z.ZodType<string | null> =>
  z.preprocess(
    absentToEmpty,
    z
      .string()
      .max(max)
      .transform((value) => value || null),
  )

/** A whole number between two bounds. */
export const whole = (
  min: number,
  max: number,
  wrong = `Donnez un nombre de ${min} à ${max}.`,
): z.ZodType<number> =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) + 0 : Number.NaN),
    z.number(wrong).int().min(min, wrong).max(max, wrong),
  )

/** One of a list of known values. */
export const oneOf = <const T extends string>(
  values: readonly T[],
  missing = 'Choisissez une réponse.',
): z.ZodType<T> => z.enum(values, missing)

/** A box that is ticked or not. */
export const ticked = (): z.ZodType<boolean> =>
  z.preprocess((value) => value !== undefined && value !== '' && value !== 'non', z.boolean())

/** Any number of texts, for names ending in `[]`. */
export const texts = (max = 200): z.ZodType<string[]> =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(max)),
  )

/** The id of something that the form carries. */
export const id = <Of extends Id = Id>(message = 'Choisissez dans la liste.'): z.ZodType<Of> =>
  z.preprocess(absentToEmpty, z.uuid(message).transform(asId<Of>))

/** An id, or nothing chosen: then null. */
export const optionalId = <Of extends Id = Id>(): z.ZodType<Of | null> =>
  z.preprocess(emptyToNull, z.union([z.null(), z.uuid().transform(asId<Of>)], 'Choisissez dans la liste.'))

/** A form with these fields, in `z.infer`'s sense. */
export const form = z.object
