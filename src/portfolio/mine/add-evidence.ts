import { receiveFile } from '#platform/files'
import { clockFields, isOutbox, readClocks, trueTime } from '#platform/outbox'
import { asId, idOrNull, newId } from '#platform/id'
import { isId, readFormWithFiles, speak, field, type Ask } from '#platform/web'
import type { Own } from '../access.ts'
import type { EvidenceId } from '../ids.ts'
import type { Adding } from './add-page.tsx'
import { keepEvidence } from './keep-evidence.ts'
import { readSaid } from './said-form.ts'
import { mineSentences } from './sentences.ts'
import { brought, MAX_BYTES, readWay } from './way.ts'

type Added = { ok: true; id: EvidenceId } | { ok: false; given: Adding }

const clocks = field.form({ ...clockFields })

/** Reads what somebody adds, and keeps it; or gives the form back with what is to be mended, its file kept. */
export async function addEvidence(c: Ask, { actor }: Own): Promise<Added> {
  const say = speak(c, mineSentences)
  const { db, now } = c.var
  const { typed, files, ...form } = await readFormWithFiles(c, clocks)
  const text = (name: string) => String(typed[name] ?? '')
  const way = readWay(text('way')) ?? 'mots'
  const received = await receive(c, way, files['file']?.[0])
  const fileId = received?.ok ? received.file.id : isId(text('kept')) ? text('kept') : null
  const act = isId(text('act')) ? text('act') : newId()
  const read = readSaid(typed, { way, now: doneAt(c, form), say })
  const missing = brought[way].kinds.length > 0 && fileId === null ? { file: say.errors.nothing } : {}
  const unreadable = received && !received.ok ? { file: say.notReceived[received.refusal] } : {}
  const errors = { ...missing, ...unreadable, ...(read.ok ? {} : read.errors) }
  const given: Adding = { way, act, typed, kept: fileId, errors }
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, given }
  const id = asId<EvidenceId>(act)
  const kept = await keepEvidence(db, {
    id,
    personId: actor.personId,
    said: read.said,
    fileId: idOrNull(fileId),
    at: now,
  })
  if (kept.ok) return kept
  const refused = kept.refusal === 'file gone' ? { file: say.errors.gone } : { form: say.errors.again }
  return { ok: false, given: { ...given, kept: null, errors: refused } }
}

/** What a telephone kept happened on the day it was pressed. */
const doneAt = (c: Ask, form: { ok: true; value: Parameters<typeof readClocks>[0] } | { ok: false }): Date =>
  isOutbox(c) && form.ok ? trueTime(readClocks(form.value, c.var.now), c.var.now) : c.var.now

async function receive(c: Ask, way: Adding['way'], file: File | undefined) {
  const { kinds } = brought[way]
  if (!file || kinds.length === 0) return undefined
  return receiveFile(c.var.db, c.var.ground.site.dataDir, {
    content: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
    kinds,
    maxBytes: MAX_BYTES,
    at: c.var.now,
  })
}
