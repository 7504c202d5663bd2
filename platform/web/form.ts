import type { z } from 'zod'
import type { Ask } from './ask.ts'

/** What was typed, as typed, to be shown again when something is wrong. */
export type Typed = Record<string, string | string[]>

/** A form that was read: its value, or one French sentence for each field that is wrong, and what was typed. */
export type Form<T> =
  | { ok: true; value: T; typed: Typed; files: Record<string, File[]> }
  | { ok: false; errors: Record<string, string>; typed: Typed; files: Record<string, File[]> }

/** Reads the body of a POST through a schema. Names ending in `[]` are lists; controls and outer spaces are removed. */
export async function readForm<T>(c: Ask, schema: z.ZodType<T>): Promise<Form<T>> {
  const { typed, files } = await readBody(c)
  return { ...checkForm(schema, typed), typed, files }
}

/** The same check on values that come from elsewhere (an address, an import). */
export function checkForm<T>(
  schema: z.ZodType<T>,
  typed: Typed,
): { ok: true; value: T } | { ok: false; errors: Record<string, string> } {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { ok: false, errors }
}

async function readBody(c: Ask): Promise<{ typed: Typed; files: Record<string, File[]> }> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}))
  const typed: Typed = {}
  const files: Record<string, File[]> = {}
  for (const [key, value] of Object.entries(body)) {
    const all = Array.isArray(value) ? value : [value]
    const name = key.replace(/\[\]$/, '')
    const texts = all.filter((one) => typeof one === 'string').map(clean)
    const received = all.filter((one): one is File => one instanceof File && one.size > 0)
    if (received.length > 0) files[name] = received
    if (texts.length > 0) typed[name] = key.endsWith('[]') ? texts : (texts.at(-1) ?? '')
  }
  return { typed, files }
}

const CONTROLS = /(?![\t\n\r])\p{Cc}/gu // a tab and an end of line are typed, the others are not
const clean = (text: string) => text.replace(CONTROLS, '').replaceAll('\r\n', '\n').trim()
