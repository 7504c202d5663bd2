import { z } from 'zod'
import { field, seen } from '#platform/web'

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
const clock = (): z.ZodType<string> => z.preprocess((value) => value ?? '', z.string().transform(asClock))

/** An hour that may be left empty: then null. */
const optionalClock = (): z.ZodType<string | null> =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.null(), clock()], HOUR),
  )

/** A number with a comma or a point, between two bounds. */
const decimal = (min: number, max: number): z.ZodType<number> =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && /^-?\d+([.,]\d+)?$/.test(value)
        ? Number(value.replace(',', '.'))
        : Number.NaN,
    z
      .number(`Donnez un nombre de ${min} à ${max}.`)
      .min(min, `Donnez un nombre de ${min} à ${max}.`)
      .max(max, `Donnez un nombre de ${min} à ${max}.`),
  )

/** What is asked of a bike. Kilos, litres, boxes. */
export const bikeForm = field.form({
  name: field.text(60),
  payload: field.whole(1, 400),
  volume: field.whole(1, 3000),
  le8: field.whole(0, 20),
  le4: field.whole(0, 20),
  le2: field.whole(0, 20),
  frozen: field.whole(0, 20),
  ...seen,
})

/** What is asked of a shift. */
export const shiftForm = field.form({
  bike: field.id('Choisissez un vélo.'),
  courier: field.optionalId(),
  starts: clock(),
  ends: clock(),
  breakFrom: optionalClock(),
  breakTo: optionalClock(),
  minutes: field.whole(5, 120),
  heavy: field.ticked(),
  ...seen,
})

/** The two numbers that a map gives. */
export const pointForm = field.form({ latitude: decimal(-90, 90), longitude: decimal(-180, 180) })

/** How bikes ride and what a stop takes. Minutes, seconds, kilometres an hour, percent, litres. */
export const hubForm = field.form({
  name: field.text(100),
  address: field.text(200, 'Donnez le numéro, la rue et la commune.'),
  speed: decimal(3, 40),
  detour: field.whole(100, 300),
  reload: field.whole(0, 120),
  stairs: field.whole(0, 600),
  box: field.whole(1, 200),
  ...seen,
})
