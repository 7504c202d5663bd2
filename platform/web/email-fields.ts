import { z } from 'zod'
import { absentToEmpty, emptyToNull, filled } from './typed-value.ts'

const INCOMPLETE = 'Cette adresse n’est pas complète. Exemple : nom@exemple.fr'

/** An e-mail address, in lower case. */
export const email = (wrong = INCOMPLETE): z.ZodType<string> =>
  z.preprocess(absentToEmpty, z.string().min(1, filled).max(254).toLowerCase().pipe(z.email(wrong)))

/** An e-mail address that may be left empty: then null. */
export const optionalEmail = (wrong = INCOMPLETE): z.ZodType<string | null> =>
  z.preprocess(emptyToNull, z.union([z.null(), email(wrong)], wrong))
