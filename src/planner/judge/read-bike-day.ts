import type { BikeDay } from '../bike-day.ts'
import { lineAt } from './json-line.ts'
import { contradiction } from './contradictions.ts'
import { type DayRefusal, whole, format } from './bike-day-format.ts'

export type ReadDay =
  | { ok: true; day: BikeDay }
  | { ok: false; refusal: DayRefusal; line: number; what: string }

/** Reads the file of a day; a refusal says which rule, at which line of the text, and what stands there. */
export function readBikeDay(text: string): ReadDay {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const refused = (refusal: DayRefusal, path: PropertyKey[]): ReadDay => {
    const steps = path.map(String)
    return { ok: false, refusal, line: lineAt(text, steps), what: steps.join('.') }
  }
  const { value } = parsed
  if (!format.safeParse(value).success) return refused('not a day', ['format'])
  const [wrong] = whole.safeParse(value, { reportInput: true }).error?.issues ?? []
  if (wrong) return refused(wrong.input === undefined ? 'field missing' : 'field wrong', wrong.path)
  // The one place where what was just verified becomes a day.
  const day = value as BikeDay
  const odd = contradiction(day)
  return odd ? refused(odd.refusal, odd.path) : { ok: true, day }
}

function parse(text: string): { ok: true; value: unknown } | (ReadDay & { ok: false }) {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    const at = /position (\d+)/.exec(message)?.[1]
    const line = text.slice(0, at ? Number(at) : text.trimEnd().length).split('\n').length
    return { ok: false, refusal: 'not json', line, what: '' }
  }
}
