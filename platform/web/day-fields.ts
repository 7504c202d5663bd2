import { z } from 'zod'
import { asDay, type Day } from '#platform/time'
import { absentToEmpty, emptyToNull } from './typed-value.ts'

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
  z.preprocess(emptyToNull, z.union([z.null(), day()], 'Cette date n’existe pas. Exemple : 09/04/2018'))
