import { z } from 'zod'
import { asDay, weekday, type Day } from '#platform/time'
import { aims, type Question } from './question.ts'

// JSON says `null` of what it does not know: absent. Keys that we do not know are let be.
const maybe = <Type extends z.ZodType>(type: Type) => type.nullish().transform((value) => value ?? undefined)

const word = z.string().trim().min(1)
const day = z.string().transform((text, context): Day => {
  const found = asDay(text)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'day' })
  return z.NEVER
})
const yes = maybe(z.boolean())
const host = word.transform((text) => text.replace(/\s/g, ''))

const convention = z.object({
  id: maybe(word),
  renews: maybe(word),
  person: word,
  host,
  object: maybe(z.enum(aims)),
  objects: maybe(z.array(word)),
  objectives: maybe(z.string()),
  start: day,
  end: day,
  presenceDays: maybe(z.array(day)),
  presencePerWeek: maybe(z.number().min(0).max(7)),
})
const past = convention.extend({ cancelled: yes, objectivesReached: yes, withinCddi: yes })
const week = z.object({
  monday: day.refine((monday) => weekday(monday) === 1),
  hours: z.array(z.number().min(0).max(24)).length(7),
})
const cddi = z
  .object({ start: day, end: day, weeklyHours: maybe(z.number().min(0).max(168)) })
  .refine(({ start, end }) => start <= end)
const delegation = z.object({ by: maybe(word), from: maybe(day), to: maybe(day) })
const prescriber = z.object({ kind: word, body: maybe(z.string()), delegation: maybe(delegation) })
const signature = z.object({ role: word, by: maybe(word), for: maybe(word), channel: maybe(z.string()) })

const question = z.object({
  convention,
  history: z
    .array(past)
    .nullish()
    .transform((list) => list ?? []),
  cddi: maybe(cddi),
  birthDate: maybe(day),
  weeks: maybe(z.array(week)),
  prescriber: maybe(prescriber),
  decidedOn: maybe(day),
  signatures: maybe(z.array(signature)),
  accompanyingDistinct: yes,
  employed: yes,
  missing: maybe(z.array(z.string())),
  hostPurpose: maybe(z.string()),
})

export type ReadQuestion = { ok: true; question: Question } | { ok: false; what: string; isMissing: boolean }

/** Reads one question; or says the first thing that is missing, or not as it should be: `history.0.start`. */
export function readQuestion(given: unknown): ReadQuestion {
  const read = question.safeParse(given, { reportInput: true })
  if (read.success) return { ok: true, question: read.data }
  const [first] = read.error.issues
  return { ok: false, what: first?.path.join('.') ?? '', isMissing: first?.input === undefined }
}
