import { z } from 'zod'
import { asDay, type Day } from '#platform/time'
import { absentToEmpty, emptyToNull } from './typed-value.ts'

const readTypedDay = (typed: string): Day | undefined => {
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed)
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : typed
  return asDay(iso)
}

const NO_SUCH_DAY = 'Cette date n’existe pas. Exemple : 09/04/2018'

/** A day, from a date picker or typed '9/4/2018'. */
export const day = (missing = 'Donnez une date.', wrong = NO_SUCH_DAY): z.ZodType<Day> =>
  z.preprocess(
    absentToEmpty,
    z
      .string()
      .min(1, missing)
      .transform((typed, context) => {
        const found = readTypedDay(typed)
        if (found) return found
        context.addIssue({ code: 'custom', message: wrong })
        return z.NEVER
      }),
  )

/** A day that may be left empty: then null. */
export const optionalDay = (wrong = NO_SUCH_DAY): z.ZodType<Day | null> =>
  z.preprocess(emptyToNull, z.union([z.null(), day(wrong, wrong)], wrong))

const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$/

/** An hour of the day, from a clock or typed '9:05': given as '09:05'. */
export const clock = (wrong = 'Écrivez l’heure ainsi : 09:00.'): z.ZodType<string> =>
  z.preprocess(
    absentToEmpty,
    z
      .string()
      .regex(CLOCK, wrong)
      .transform((typed) => typed.padStart(5, '0')),
  )

/** An hour that may be left empty: then null. */
export const optionalClock = (wrong = 'Écrivez l’heure ainsi : 09:00.'): z.ZodType<string | null> =>
  z.preprocess(emptyToNull, z.union([z.null(), clock(wrong)], wrong))
