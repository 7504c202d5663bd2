import { hash } from 'node:crypto'
import { isPlain, type Plain } from '#platform/json'
import type { Db } from '#platform/db'
import { deleteNote, findNote, holdNote, saveNote, type Note, type Named } from './store.ts'
import { readJson } from '../read-json.ts'
import { refuse, type Refused } from '../rule.ts'
import type { Version } from '../shape.ts'

/** The conditions of HTTP (RFC 9110 § 13.1) that a writer may set. */
export type Conditions = { ifMatch: string | undefined; ifNoneMatch: string | undefined }

type Change = { contentType: string; bytes: Buffer; conditions: Conditions; version: Version; now: Date }

const etagOf = (bytes: Buffer) => `"${hash('sha1', bytes, 'hex')}"`

/** Puts a note in place of the one that is there, if the writer has seen that one. */
export async function putNote(db: Db, named: Named, change: Change): Promise<Refused | undefined> {
  return db.transaction(async (tx) => {
    await holdNote(tx, named)
    const known = await findNote(tx, named)
    const no = unmet(known, change.conditions) ?? unseen(named, known, change)
    if (no) return no
    const { contentType, bytes, now } = change
    await saveNote(tx, named, { contentType, bytes, etag: etagOf(bytes), updatedAt: now })
    return undefined
  })
}

/** Adds the properties of a JSON object to the one that is there; a first note is kept as it is. */
export async function mergeNote(db: Db, named: Named, change: Change): Promise<Refused | undefined> {
  return db.transaction(async (tx) => {
    await holdNote(tx, named)
    const known = await findNote(tx, named)
    const no = unmet(known, change.conditions)
    if (no) return no
    const bytes = known ? merged(known, change) : mergeable(change) ? change.bytes : undefined
    if (!bytes) return refuse(400, 'only JSON objects can be merged')
    const { contentType, now } = change
    await saveNote(tx, named, { contentType, bytes, etag: etagOf(bytes), updatedAt: now })
    return undefined
  })
}

export async function dropNote(db: Db, named: Named, conditions: Conditions): Promise<Refused | undefined> {
  return db.transaction(async (tx) => {
    await holdNote(tx, named)
    const no = unmet(await findNote(tx, named), conditions)
    if (!no) await deleteNote(tx, named)
    return no
  })
}

function unmet(known: Note | undefined, { ifMatch, ifNoneMatch }: Conditions): Refused | undefined {
  const no = refuse(412, 'the document has changed or is not as If-Match or If-None-Match says')
  if (ifMatch !== undefined && !(known && names(ifMatch, known.etag))) return no
  return ifNoneMatch !== undefined && known && names(ifNoneMatch, known.etag) ? no : undefined
}

const names = (header: string, etag: string) =>
  header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)

/**
 * Without a condition, what exists is not written over: profiles in both versions, states since 2.0.0. In 1.0.3 a profile always
 * needs one.
 */
function unseen(
  { kind }: Named,
  known: Note | undefined,
  { conditions, version }: Change,
): Refused | undefined {
  const said = conditions.ifMatch !== undefined || conditions.ifNoneMatch !== undefined
  if (said || (kind === 'state' && version === '1.0.3')) return undefined
  if (known) return refuse(409, 'a document is already there: say If-Match or If-None-Match')
  return version === '1.0.3' ? refuse(400, 'a profile is put with If-Match or If-None-Match') : undefined
}

const isJson = (contentType: string) => /^application\/json\s*(?:;|$)/i.test(contentType)

const mergeable = ({ contentType, bytes }: Change) => !isJson(contentType) || objectIn(bytes) !== undefined

function objectIn(bytes: Buffer): Plain | undefined {
  const read = readJson(bytes)
  return read.ok && isPlain(read.value) ? read.value : undefined
}

function merged(known: Note, change: Change): Buffer | undefined {
  if (!isJson(known.contentType) || !isJson(change.contentType)) return undefined
  const before = objectIn(known.bytes)
  const after = objectIn(change.bytes)
  return before && after ? Buffer.from(JSON.stringify({ ...before, ...after })) : undefined
}
