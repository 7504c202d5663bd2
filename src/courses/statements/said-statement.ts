import { randomUUID } from 'node:crypto'
import type { Plain } from '#platform/json'
import { asId, newId } from '#platform/id'
import { CMI5_CATEGORY, extensions, MOVEON_CATEGORY, verbs, type AuVerb, type Verb } from '../iri.ts'
import type { Mode, SpokenSession } from '../session.ts'
import { judgeStatement } from './judge-statement.ts'
import type { Known } from './known.ts'
import type { LaunchId, RegistrationId } from '../ids.ts'

// Statements of one launch, for tests of the rules.

const registration = newId<RegistrationId>()
const actor = { objectType: 'Agent', account: { homePage: 'https://arras.example', name: randomUUID() } }
export const template = {
  contextActivities: { grouping: [{ id: 'urn:a:1' }] },
  extensions: { [extensions.sessionId]: 'seance-1' },
}

type Options = {
  mode?: Mode
  verbs?: AuVerb[]
  lastAsOf?: Date
  terminatedAsOf?: Date
  reached?: Set<string>
}

/** What is known of a session that has just begun; `verbs` empty: of one that has not. */
export function known(options: Options = {}): Known {
  const { mode = 'Normal', verbs: said = ['initialized'], reached = new Set() } = options
  const launch = {
    id: asId<LaunchId>('seance-1'),
    registrationId: registration,
    auId: newId(),
    mode,
    launchedAt: BEGUN,
  }
  const heard = {
    verbs: said,
    answers: 0,
    lastAt: BEGUN,
    beganAsOf: BEGUN,
    lastAsOf: options.lastAsOf ?? BEGUN,
  }
  const ended = {
    terminatedAt: BEGUN,
    terminatedAsOf: options.terminatedAsOf ?? new Date('2026-06-02T08:20:00Z'),
  }
  const session: SpokenSession = said.includes('terminated')
    ? { ...launch, state: 'terminated', heard, ...ended }
    : said.length > 0
      ? { ...launch, state: 'begun', heard }
      : { ...launch, state: 'launched' }
  const activityIri = 'https://arras.example/cours/objets/1'
  const around = { by: 'cmi5', now: BEGUN, activityIri, template, masteryScore: 0.8 } as const
  return { ...around, session, actor, registration, reached }
}

const BEGUN = new Date('2026-06-02T08:00:00Z')

/** What each verb says of its result when all is well. */
export const results: Partial<Record<Verb, Plain>> = {
  completed: { completion: true, duration: 'PT5M' },
  passed: { success: true, score: { scaled: 0.9 }, duration: 'PT4M' },
  failed: { success: false, score: { scaled: 0.4 }, duration: 'PT4M' },
  terminated: { duration: 'PT6M' },
}

/** A statement that follows every rule; `over` replaces properties, and undefined takes them away. */
export function said(verb: Verb | 'experienced', over: Plain = {}, inContext: Plain = {}): Plain {
  const judged = verb === 'completed' || verb === 'passed' || verb === 'failed'
  const categories = verb === 'experienced' ? [] : judged ? [CMI5_CATEGORY, MOVEON_CATEGORY] : [CMI5_CATEGORY]
  const scored = verb === 'passed' || verb === 'failed'
  const result = verb === 'experienced' ? undefined : results[verb]
  const whole: Plain = {
    id: randomUUID(),
    actor,
    verb: { id: verb === 'experienced' ? 'http://adlnet.gov/expapi/verbs/experienced' : verbs[verb] },
    object: { id: verb === 'experienced' ? 'urn:page:2' : 'https://arras.example/cours/objets/1' },
    ...(result ? { result } : {}),
    context: {
      registration,
      contextActivities: { ...template.contextActivities, category: categories.map((id) => ({ id })) },
      extensions: { ...template.extensions, ...(scored ? { [extensions.masteryScore]: 0.8 } : {}) },
      ...inContext,
    },
    timestamp: '2026-06-02T08:10:00.000Z',
    ...over,
  }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
}

/** 'kept', or the rule that is broken. */
export const ruleOf = (statement: Plain, around = known()): string => {
  const judged = judgeStatement(statement, around)
  return judged.ok ? 'kept' : judged.refusal.replace(/^cmi5 [\d.]+: /, '')
}
