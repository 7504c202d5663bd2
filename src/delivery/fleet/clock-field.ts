import { z } from 'zod'

const HOUR = 'Donnez une heure. Exemple : 9:30'

/** '9:30', '09h30' or '9 h' → '09:30'; undefined when it is no hour. */
export function readClock(typed: string): string | undefined {
  const found = /^(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)?$/.exec(typed.trim())
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const asClock = (typed: string, context: z.RefinementCtx): string => {
  const clock = readClock(typed)
  if (clock) return clock
  context.addIssue({ code: 'custom', message: HOUR })
  return z.NEVER
}

/** An hour of the day, 'HH:MM'. */
export const clock = (): z.ZodType<string> =>
  z.preprocess((value) => value ?? '', z.string().transform(asClock))

/** An hour that may be left empty: then null. */
export const optionalClock = (): z.ZodType<string | null> =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), clock()], HOUR),
  )
