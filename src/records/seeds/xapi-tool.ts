import { randomUUID } from 'node:crypto'
import type { Plain } from '#platform/json'
import { seededOrganisations, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { asId } from '#platform/id'
import type { Scope } from '../keys/key.ts'
import { createKey } from '../keys/manage-key.ts'
import type { KeyId } from '../ids.ts'

/** What the store answered. */
export type Reply = { status: number; text: string; json: () => Plain; headers: Headers }

type Sending = { query?: Record<string, string>; body?: unknown; headers?: Record<string, string> }

/** A tool of an organisation, with its key, in front of the store over HTTP. */
export type Tool = {
  keyId: KeyId
  authorization: string
  ask: (method: string, resource: string, sending?: Sending) => Promise<Reply>
}

type Options = { scopes?: Scope[]; organisationId?: OrganisationId; version?: string; mount?: string }

export async function newTool(db: Db, url: string, now: Date, options: Options = {}): Promise<Tool> {
  const {
    scopes = ['all'],
    organisationId = seededOrganisations.afp2i.id,
    version = '2.0.0',
    mount = '/xapi',
  } = options
  const made = await createKey(db, { organisationId, name: 'Outil', scopes, by: null }, now)
  const authorization = `Basic ${Buffer.from(`${made?.id}:${made?.secret}`).toString('base64')}`
  return {
    keyId: made?.id ?? asId<KeyId>(''),
    authorization,
    ask: async (method, resource, { query = {}, body, headers = {} } = {}) => {
      const response = await fetch(`${url}${mount}/${resource}?${new URLSearchParams(query)}`, {
        method,
        ...bodyOf(body),
        headers: {
          authorization,
          'x-experience-api-version': version,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      })
      const text = await response.text()
      return { status: response.status, text, json: () => JSON.parse(text), headers: response.headers }
    },
  }
}

function bodyOf(body: unknown): { body?: string | Uint8Array<ArrayBuffer> } {
  if (body === undefined) return {}
  if (body instanceof Uint8Array) return { body: new Uint8Array(body) }
  return { body: typeof body === 'string' ? body : JSON.stringify(body) }
}

/** A small statement that follows the specification, changed as told. */
export const newTrace = (changes: Plain = {}): Plain => ({
  id: randomUUID(),
  actor: { mbox: 'mailto:aicha@example.org', name: 'Aïcha Benamar' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { fr: 'a terminé' } },
  object: { id: 'https://exemple.fr/doser', definition: { name: { fr: 'Doser un produit' } } },
  ...changes,
})
