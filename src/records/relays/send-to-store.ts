import { randomUUID } from 'node:crypto'
import type { Plain } from '#platform/json'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import type { OrganisationId } from '#people'
import { attachmentsIn } from '../rules/door.ts'
import { parsed, attachmentsWith, type Kept } from '../statements/door.ts'
import { writeMultipart } from '../multipart.ts'
import type { Relay } from './relay.ts'
import { LeadsInside, postOutside } from './send-outside.ts'
import type { Trouble } from './trouble.ts'

/** What the other store answered. `refused`: it read what was sent and does not want it. */
export type Answer = { ok: true } | { ok: false; refused: boolean; trouble: Trouble }

const PATIENCE_MS = 20_000

/** Sends statements, with the bytes of their attachments, to another store. Its silence is an answer too. */
export async function sendToStore(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  relay: Relay,
  kept: readonly Kept[],
): Promise<Answer> {
  const { contentType, body } = await write(db, relay.organisationId, kept)
  try {
    const headers = {
      authorization: `Basic ${Buffer.from(`${relay.login}:${relay.secret}`).toString('base64')}`,
      'x-experience-api-version': relay.version,
      'content-type': contentType,
    }
    const sending = { headers, body, patienceMs: PATIENCE_MS }
    const { status, text } = await postOutside(
      `${relay.url}/statements`,
      sending,
      site.settings.relayHosts ?? [],
    )
    const said = text.slice(0, 300)
    // sent again after an answer that was lost: a store may say so by 409
    if ((status >= 200 && status < 300) || (status === 409 && kept.length === 1)) return { ok: true }
    const refused = [400, 409, 413].includes(status)
    return { ok: false, refused, trouble: { why: 'replied', words: `${status} ${said}`.trim() } }
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    return { ok: false, refused: false, trouble: whyNot(cause) }
  }
}

function whyNot(cause: Error): Trouble {
  if (cause instanceof LeadsInside) return { why: 'leads inside' }
  return cause.name === 'AbortError' ? { why: 'no reply' } : { why: 'no connection', words: cause.message }
}

type Written = { contentType: string; body: Uint8Array<ArrayBuffer> | string }

async function write(db: Db, organisationId: OrganisationId, kept: readonly Kept[]): Promise<Written> {
  const statements = kept.map(({ text: sent }) => withoutOurs(parsed(sent)))
  const text = JSON.stringify(statements)
  const wanted = statements.flatMap(attachmentsIn).map(({ sha2 }) => String(sha2).toLowerCase())
  const found = wanted.length === 0 ? [] : await attachmentsWith(db, organisationId, wanted)
  if (found.length === 0) return { contentType: 'application/json', body: text }
  const boundary = `beffroi-${randomUUID()}`
  const parts = found.map(({ sha2, bytes }) => ({
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Transfer-Encoding': 'binary',
      'X-Experience-API-Hash': sha2,
    },
    bytes,
  }))
  const first = { headers: { 'Content-Type': 'application/json' }, bytes: Buffer.from(text) }
  const body = new Uint8Array(writeMultipart([first, ...parts], boundary))
  return { contentType: `multipart/mixed; boundary=${boundary}`, body }
}

/** The other store says itself when it stored, and who vouches. */
function withoutOurs(statement: Plain): Plain {
  const rest = { ...statement }
  delete rest['stored']
  delete rest['authority']
  return rest
}
