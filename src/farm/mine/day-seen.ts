import { z } from 'zod'
import { capital } from '#platform/i18n'
import { writerOf, type Language } from '#platform/languages'
import { choreKinds } from '../chore.ts'
import { cropName } from '../crop.ts'
import { sayDone } from '../day-chores.ts'
import { writeQuantity } from '../lot.ts'
import { fieldSentences } from '../sentences.ts'
import { units } from '../vegetable-calendar.ts'
import { mineSentences } from './sentences.ts'

const crop = z.object({ vegetable: z.string(), unit: z.enum(units), quantity: z.int() })
const chore = z.object({
  kind: z.enum(choreKinds),
  words: z.string(),
  vegetable: z.string().nullable(),
  variety: z.string().nullable(),
  bedName: z.string().nullable(),
})
const format = z.discriminatedUnion('code', [
  z.object({ code: z.literal('harvest'), crops: z.array(crop) }),
  z.object({ code: z.literal('chores'), chores: z.array(chore) }),
])

/** A day of somebody in the beds: what they harvested and how much, else what else they did. */
export type DaySeen = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what is no such day. */
export function sayDay({ seen }: { seen: unknown }, language: Language) {
  const day = format.parse(seen)
  const say = mineSentences.says[language]
  const field = fieldSentences.says[language]
  if (day.code === 'chores')
    return {
      title: say.worked,
      words: [...new Set(day.chores.map((one) => sayDone(one, field)))].join(say.semicolon),
    }
  const named = (vegetable: string) => cropName({ vegetable, variety: '' }, field)
  const names = new Set(day.crops.map(({ vegetable }) => named(vegetable).toLocaleLowerCase(language)))
  const amounts = day.crops.map(
    ({ vegetable, unit, quantity }) =>
      `${named(vegetable)}${field.comma}${writeQuantity(quantity, unit, field)}`,
  )
  return {
    title: say.reaped(writerOf(language).list([...names])),
    words: capital(amounts.join(say.semicolon)),
  }
}
