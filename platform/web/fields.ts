import { z } from 'zod'
import { asDay, type Day } from '#platform/time'

z.config(z.locales.fr())

const filled = 'Remplissez ce champ.'
const long = (max: number) => `Ce texte est trop long : ${max} caractères au plus.`
const absentToEmpty = (value: unknown) => value ?? ''

/** A text that must be there, `max` characters at most. */
export const text = (max = 200, missing = filled): z.ZodType<string> =>
  z.preprocess(absentToEmpty, z.string().min(1, missing).max(max, long(max)))

/** A text that may be left empty: then null. */
export const optionalText = (max = 200): z.ZodType<string | null> =>
  z.preprocess(
    absentToEmpty,
    z
      .string()
      .max(max, long(max))
      .transform((value) => value || null),
  )

/** An e-mail address, in lower case. */
export const email = (): z.ZodType<string> =>
  z.preprocess(
    absentToEmpty,
    z
      .string()
      .min(1, filled)
      .max(254, long(254))
      .toLowerCase()
      .pipe(z.email('Cette adresse n’est pas complète. Exemple : nom@exemple.fr')),
  )

/** An e-mail address that may be left empty: then null. */
export const optionalEmail = (): z.ZodType<string | null> =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), email()], 'Cette adresse n’est pas complète. Exemple : nom@exemple.fr'),
  )

const readTypedDay = (typed: string): Day | undefined => {
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed)
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : typed
  return asDay(iso)
}

/** A day, from a date picker or typed '9/4/2018'. */
export const day = (): z.ZodType<Day> =>
  z.preprocess(
    absentToEmpty,
    z
      .string()
      .min(1, 'Donnez une date.')
      .transform((typed, context) => {
        const found = readTypedDay(typed)
        if (found) return found
        context.addIssue({ code: 'custom', message: 'Cette date n’existe pas. Exemple : 09/04/2018' })
        return z.NEVER
      }),
  )

/** A day that may be left empty: then null. */
export const optionalDay = (): z.ZodType<Day | null> =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), day()], 'Cette date n’existe pas. Exemple : 09/04/2018'),
  )

/** A whole number between two bounds. */
export const whole = (min: number, max: number): z.ZodType<number> =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) + 0 : Number.NaN),
    z
      .number(`Donnez un nombre de ${min} à ${max}.`)
      .int()
      .min(min, `Donnez un nombre de ${min} à ${max}.`)
      .max(max, `Donnez un nombre de ${min} à ${max}.`),
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
    z.array(z.string().max(max, long(max))),
  )

/** The id of something that the form carries. */
export const id = (message = 'Choisissez dans la liste.'): z.ZodType<string> =>
  z.preprocess(absentToEmpty, z.uuid(message))

/** An id, or nothing chosen: then null. */
export const optionalId = (): z.ZodType<string | null> =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), z.uuid()], 'Choisissez dans la liste.'),
  )

/** A form with these fields, in `z.infer`'s sense. */
export const form = z.object
