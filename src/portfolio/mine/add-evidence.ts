import { findGiven, receiveSent, type FileId } from '#platform/files'
import { clockFields, isOutbox, readClocks, trueTime } from '#platform/outbox'
import { asId, newId } from '#platform/id'
import { isId, languageOf, readFormOrTyped, speak, field, type Ask } from '#platform/web'
import type { Own } from '../access.ts'
import { filmSentences, finishSending, receiveFilm } from '../films/door.ts'
import { ownEvidence } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import type { Adding } from './add-page.tsx'
import { keepEvidence } from './keep-evidence.ts'
import { readSaid } from './said-form.ts'
import { mineSentences } from './sentences.ts'
import { brought, MAX_BYTES, readWay } from './way.ts'

type Added = { ok: true; id: EvidenceId } | { ok: false; given: Adding }

const clocks = field.form({ ...clockFields })

/** Reads what somebody adds, and keeps it; or gives the form back with what is to be mended, its file kept. */
export async function addEvidence(c: Ask, own: Own): Promise<Added> {
  const say = speak(c, mineSentences)
  const { db, now } = c.var
  const { typed, files, isTooHeavy, ...form } = await readFormOrTyped(c, clocks)
  const text = (name: string) => String(typed[name] ?? '')
  const act = isId(text('act')) ? asId<EvidenceId>(text('act')) : newId<EvidenceId>()
  // a telephone that did not hear our answer says it again, a week later too: its film may be gone since
  if (await ownEvidence(db, own.mine, act)) return { ok: true, id: act }
  const way = readWay(text('way')) ?? 'mots'
  const sent = { sending: text('sending'), file: files['file']?.[0] }
  const received = await (way === 'film' ? takeFilm(c, own, sent) : receive(c, own, { way, file: sent.file }))
  const waiting = (name: string) => findGiven(db, { said: text(name), givers: own.mine })
  const fileId = received?.ok ? received.fileId : await waiting('kept')
  const pictureFileId =
    way === 'film'
      ? ((await takePicture(c, own, files['picture']?.[0])) ?? (await waiting('keptPicture')))
      : null
  const read = readSaid(typed, { way, now: doneAt(c, form), say, language: languageOf(c) })
  const missing = brought[way].kinds.length > 0 && fileId === null ? { file: say.errors.nothing } : {}
  const unreadable = received && !received.ok ? { file: received.why } : {}
  const heavy = isTooHeavy ? { file: tooHeavy(c, way) } : {}
  const errors = { ...missing, ...unreadable, ...heavy, ...(read.ok ? {} : read.errors) }
  const given: Adding = { way, act, typed, kept: fileId, keptPicture: pictureFileId, errors }
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, given }
  const kept = await keepEvidence(db, {
    id: act,
    personId: own.actor.personId,
    said: read.said,
    fileId,
    pictureFileId,
    at: now,
  })
  if (kept.ok) return kept
  const refused = kept.refusal === 'file gone' ? { file: say.errors.gone } : { form: say.errors.again }
  return { ok: false, given: { ...given, kept: null, errors: refused } }
}

/** What a telephone kept happened on the day it was pressed. */
const doneAt = (c: Ask, form: { ok: true; value: Parameters<typeof readClocks>[0] } | { ok: false }): Date =>
  isOutbox(c) && form.ok ? trueTime(readClocks(form.value, c.var.now), c.var.now) : c.var.now

const tooHeavy = (c: Ask, way: Adding['way']): string =>
  way === 'film' ? speak(c, filmSentences).tooLarge : speak(c, mineSentences).notReceived['too large']

type Taken = { ok: true; fileId: FileId } | { ok: false; why: string } | undefined

type Given = { way: Adding['way']; file: File | undefined }

async function receive(c: Ask, { actor }: Own, { way, file }: Given): Promise<Taken> {
  const { kinds } = brought[way]
  if (!file || kinds.length === 0) return undefined
  const { db, ground, now } = c.var
  const wish = { kinds, maxBytes: MAX_BYTES, givenBy: actor.personId, at: now }
  const received = await receiveSent(db, ground.site.dataDir, file, wish)
  return received.ok
    ? { ok: true, fileId: received.file.id }
    : { ok: false, why: speak(c, mineSentences).notReceived[received.refusal] }
}

type Sent = { sending: string; file: File | undefined }

/** In pieces where the page has a script, else whole with the form. */
async function takeFilm(c: Ask, { actor, mine }: Own, { sending, file }: Sent): Promise<Taken> {
  const { db, ground, now } = c.var
  const { dataDir } = ground.site
  if (!isId(sending) && !file) return undefined
  const received = isId(sending)
    ? await finishSending(db, dataDir, { id: asId(sending), mine, at: now })
    : file && (await receiveFilm(db, dataDir, { file, by: actor.personId, at: now }))
  if (!received || received.ok) return received
  return { ok: false, why: speak(c, filmSentences).notReceived[received.refusal] }
}

/** The picture that the device made of its film; without one, the drawing stands. */
async function takePicture(c: Ask, own: Own, file: File | undefined): Promise<FileId | null> {
  const taken = await receive(c, own, { way: 'photo', file })
  return taken?.ok ? taken.fileId : null
}
