import { z } from 'zod'
import { field, seen } from '#platform/web'

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
