import { randomUUID } from 'node:crypto'
import assert from 'node:assert/strict'
import { isPlain, type Plain } from '#platform/json'
import { CMI5_CATEGORY, extensions, MOVEON_CATEGORY, verbs, type Verb } from '../iri.ts'
import { results } from '../statements/said-statement.ts'

let seconds = 0

/** The clock of a content: it goes on by itself, a second at each statement. */
const nextInstant = () => new Date(Date.UTC(2026, 5, 2, 8, 0, (seconds += 1))).toISOString()

// An au for tests: what a content does in a browser, over HTTP, without one.

type Answer = { ok: boolean; status: number; body: string }

/** A content that was opened by its launch URL. */
export type AuTool = {
  parameters: Record<string, string>
  authorization: string
  launchData: Plain
  /** A statement of this launch, not sent. `over` replaces its properties. */
  statement: (verb: Verb, over?: Plain) => Plain
  say: (verb: Verb, over?: Plain) => Promise<Answer>
  send: (body: unknown, ask?: { method?: string; query?: Record<string, string> }) => Promise<Answer>
  ask: (method: string, resource: string, query: Record<string, string>, body?: unknown) => Promise<Answer>
}

/** Reads the launch URL, gets the token, reads the launch data: ready to say "initialized". */
export async function openAu(launchUrl: string): Promise<AuTool> {
  const parameters = Object.fromEntries(new URL(launchUrl).searchParams)
  const { endpoint = '', fetch: fetchUrl = '', actor = '', registration = '', activityId = '' } = parameters
  const given: unknown = await (await fetch(fetchUrl, { method: 'POST' })).json()
  const token = isPlain(given) ? given['auth-token'] : undefined
  assert.equal(typeof token, 'string', JSON.stringify(given))
  const authorization = `Basic ${String(token)}`
  const ask: AuTool['ask'] = async (method, resource, query, body) => {
    const answer = await fetch(`${endpoint}${resource}?${new URLSearchParams(query)}`, {
      method,
      headers: { authorization, 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { ok: answer.ok, status: answer.status, body: await answer.text() }
  }
  const state = { activityId, agent: actor, registration, stateId: 'LMS.LaunchData' }
  const launchData: Plain = JSON.parse((await ask('GET', 'activities/state', state)).body)
  const template = isPlain(launchData['contextTemplate']) ? launchData['contextTemplate'] : {}
  const statement: AuTool['statement'] = (verb, over = {}) => ({
    id: randomUUID(),
    actor: JSON.parse(actor) as unknown,
    verb: { id: verbs[verb] },
    object: { id: activityId },
    ...resultFor(verb),
    context: contextFor(verb, template, registration, launchData['masteryScore']),
    timestamp: nextInstant(),
    ...over,
  })
  const send: AuTool['send'] = (body, { method = 'POST', query = {} } = {}) =>
    ask(method, 'statements', query, body)
  return {
    parameters,
    authorization,
    launchData,
    statement,
    send,
    ask,
    say: (verb, over) => send(statement(verb, over)),
  }
}

const resultFor = (verb: Verb): Plain => (results[verb] ? { result: results[verb] } : {})

function contextFor(verb: Verb, template: Plain, registration: string, masteryScore: unknown): Plain {
  const judged = ['completed', 'passed', 'failed'].includes(verb)
  const scored = masteryScore !== undefined && (verb === 'passed' || verb === 'failed')
  const given = isPlain(template['contextActivities']) ? template['contextActivities'] : {}
  const extended = isPlain(template['extensions']) ? template['extensions'] : {}
  const category = judged ? [CMI5_CATEGORY, MOVEON_CATEGORY] : [CMI5_CATEGORY]
  return {
    registration,
    contextActivities: { ...given, category: category.map((id) => ({ id })) },
    extensions: { ...extended, ...(scored ? { [extensions.masteryScore]: masteryScore } : {}) },
  }
}
