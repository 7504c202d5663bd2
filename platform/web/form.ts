import type { z } from 'zod'
import type { Language } from '#platform/languages'
import type { Ask } from './ask.ts'
import { FILE_BYTES, FORM_BYTES, readSent, type Sent } from './body.ts'
import { boundaryIn } from './large-body.ts'
import { readTyped } from './read-typed.ts'
import { languageOf } from './speak.ts'
import { typedSentences } from './typed-sentences.ts'

/** What was typed, as typed, to be shown again when something is wrong. */
export type Typed = Record<string, string | string[]>

/** A form that was read: its value, or one sentence for each field that is wrong, and what was typed. */
export type Form<T> = Read<T> & { typed: Typed }
/** The same, with the files that came with it; `empty` names the fields whose file had no byte in it. */
export type FormWithFiles<T> = Form<T> & { files: Record<string, File[]>; empty: ReadonlySet<string> }

type Read<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> }

/**
 * Reads the body of a POST through a schema: 200 kB and 1 000 fields at most. Names ending in `[]` are lists; controls and outer spaces
 * are removed. @throws HTTPException 413.
 */
export async function readForm<T>(c: Ask, schema: z.ZodType<T>): Promise<Form<T>> {
  const { typed } = sortSent(await readSent(c, FORM_BYTES))
  return { ...checkForm(schema, typed, languageOf(c)), typed }
}

/**
 * The same for a form that brings files, 25 MB with them unless `most` says otherwise. Ask who sends it first: nothing is read before.
 * @throws HTTPException 413.
 */
export async function readFormWithFiles<T>(
  c: Ask,
  schema: z.ZodType<T>,
  most = FILE_BYTES,
): Promise<FormWithFiles<T>> {
  const { typed, files, empty } = sortSent(await readSent(c, most))
  return { ...checkForm(schema, typed, languageOf(c)), typed, files, empty }
}

/**
 * The same for a form that is given back with what was typed when its files weigh more than `most`: `isTooHeavy` then, with no file. Its texts stand
 * before its files on the page, or they are read up to twice that weight only. @throws HTTPException 413 when the texts themselves are too large.
 */
export async function readFormOrTyped<T>(
  c: Ask,
  schema: z.ZodType<T>,
  most = FILE_BYTES,
): Promise<FormWithFiles<T> & { isTooHeavy: boolean }> {
  const boundary = boundaryIn(c.req.header('content-type') ?? '')
  const isTooHeavy = boundary !== undefined && Number(c.req.header('content-length') ?? 0) > most
  const sent = isTooHeavy ? await readTyped(c, boundary, 2 * most) : await readSent(c, most)
  const { typed, files, empty } = sortSent(sent)
  return { ...checkForm(schema, typed, languageOf(c)), typed, files, empty, isTooHeavy }
}

/** The same check on values that come from elsewhere (an address, an import). */
export function checkForm<T>(schema: z.ZodType<T>, typed: Typed, language: Language = 'fr'): Read<T> {
  const { tooLong } = typedSentences.says[language]
  const parsed = schema.safeParse(typed, {
    error: (issue) =>
      issue.code === 'too_big' && issue.origin === 'string' ? tooLong(Number(issue.maximum)) : undefined,
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { ok: false, errors }
}

/** The fields of a form that are right one by one, though others are wrong: what is checked between two of them needs no third. */
export function soundFields<S extends Record<string, z.ZodType>>(
  { shape }: z.ZodObject<S>,
  typed: Typed,
): Partial<z.infer<z.ZodObject<S>>> {
  const sound = Object.entries(shape).flatMap(([name, one]) => {
    const read = one.safeParse(typed[name])
    return read.success ? [[name, read.data]] : []
  })
  return Object.fromEntries(sound) as Partial<z.infer<z.ZodObject<S>>>
}

/** These sentences in the order of the fields of a form, which is that of its page: the list on top reads as one goes down. */
export const inOrderOf = (
  { shape }: { shape: Record<string, unknown> },
  errors: Partial<Record<string, string>>,
): Record<string, string> => {
  const names = Object.keys(shape)
  const said = Object.entries(errors).filter((one): one is [string, string] => one[1] !== undefined)
  return Object.fromEntries(said.toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other)))
}

function sortSent(sent: Sent): { typed: Typed; files: Record<string, File[]>; empty: Set<string> } {
  const empty = new Set<string>()
  const typed = new Map<string, string | string[]>()
  const files = new Map<string, File[]>()
  for (const [key, value] of sent) {
    const name = key.replace(/\[\]$/, '')
    if (typeof value !== 'string') {
      // a browser sends a nameless file where none was chosen
      if (value.size === 0 && value.name !== '') empty.add(name)
      if (value.size > 0) files.set(name, [...(files.get(name) ?? []), value])
      continue
    }
    const before = typed.get(name)
    const said = clean(value)
    typed.set(name, key.endsWith('[]') ? [...(Array.isArray(before) ? before : []), said] : said)
  }
  return { typed: Object.fromEntries(typed), files: Object.fromEntries(files), empty }
}

const CONTROLS = /(?![\t\n\r])\p{Cc}/gu // a tab and an end of line are typed, the others are not
const clean = (text: string) => text.replace(CONTROLS, '').replaceAll('\r\n', '\n').trim()
