import { z } from 'zod'
import type { ActivityId } from '#training'

const CMI5 = 'https://w3id.org/xapi/cmi5/context/'
const withId = z.object({ id: z.string() })

const statementFormat = z.object({
  id: z.uuid(),
  timestamp: z.string().endsWith('Z'),
  actor: z.unknown(),
  verb: z.object({ id: z.url() }),
  object: z.object({ id: z.url() }),
  result: z
    .object({
      score: z.object({ scaled: z.number().min(0).max(1) }).optional(),
      success: z.boolean().optional(),
      completion: z.boolean().optional(),
      duration: z
        .string()
        .regex(/^PT\d+\.\d\dS$/)
        .optional(),
    })
    .optional(),
  context: z.object({
    registration: z.uuid(),
    contextActivities: z.object({ grouping: z.array(withId), category: z.array(withId).optional() }),
    extensions: z.record(z.string(), z.unknown()),
  }),
})

/** A statement that was kept: what a test reads of it. */
export type KeptStatement = {
  id: string
  session: number
  verb: string
  defined: boolean
  at: string
  object: string
  scaled: number | undefined
}

type Launched = {
  session: number
  actor: unknown
  registration: string
  activityId: ActivityId
  launchMode: string
  masteryScore: number
}

const judged = ['passed', 'failed']
const timed = ['completed', 'passed', 'failed', 'terminated']

/** Keeps a statement in `kept` (once an id), and gives the rules of cmi5 § 7 and 9 that it breaks. */
export function brokenRules(sent: unknown, kept: KeptStatement[], launch: Launched): string[] {
  const read = statementFormat.safeParse(sent)
  if (!read.success) return [`statement: ${read.error.message}`]
  const { id, timestamp, verb, object, result, context, actor } = read.data
  if (kept.some((one) => one.id === id)) return []
  const name = verb.id.split('/').at(-1) ?? ''
  const categories = context.contextActivities.category?.map((one) => one.id) ?? []
  const defined = categories.includes(`${CMI5}categories/cmi5`)
  const mine = kept.filter((one) => one.session === launch.session)
  const before = mine.filter((one) => one.defined).map((one) => one.verb)
  const ever = kept.filter((one) => one.defined).map((one) => one.verb)
  const { session } = launch
  kept.push({
    id,
    session,
    verb: name,
    defined,
    at: timestamp,
    object: object.id,
    scaled: result?.score?.scaled,
  })

  const moves = result?.success !== undefined || result?.completion !== undefined
  const rules: [string, boolean][] = [
    ['the actor is that of the launch (9.2)', JSON.stringify(actor) === JSON.stringify(launch.actor)],
    ['the registration is that of the launch (9.6.1)', context.registration === launch.registration],
    [
      'the session id goes everywhere (9.6.3.1)',
      context.extensions[`${CMI5}extensions/sessionid`] === `session-${session}`,
    ],
    [
      'the grouping of the template stays (10.2.1)',
      context.contextActivities.grouping[0]?.id === 'urn:publisher:au',
    ],
    ['initialized comes first (9.3)', (mine.length === 0) === (name === 'initialized')],
    ['nothing follows terminated (9.3)', !before.includes('terminated')],
    ['order is that of timestamps (9.3)', mine.every((one) => one.at <= timestamp)],
  ]
  if (defined)
    rules.push(
      ['a verb comes once in a session (9.3)', !before.includes(name)],
      [
        'one verdict in a session (9.3)',
        !judged.includes(name) || !before.some((one) => judged.includes(one)),
      ],
      [
        'completed and passed come once in a registration (9.3)',
        !['completed', 'passed'].includes(name) || !ever.includes(name),
      ],
      ['failed never follows passed (9.3)', name !== 'failed' || !ever.includes('passed')],
      ['the object is the activity of the launch (9.4)', object.id === launch.activityId],
      ['a score goes with a verdict (9.5.1)', judged.includes(name) === (result?.score !== undefined)],
      [
        'success says the verdict (9.5.2)',
        result?.success === (judged.includes(name) ? name === 'passed' : undefined),
      ],
      ['completion says completed (9.5.3)', result?.completion === (name === 'completed' || undefined)],
      ['a duration is given (9.5.4)', !timed.includes(name) || result?.duration !== undefined],
      [
        'the moveOn category goes with success or completion (9.6.2.2)',
        categories.includes(`${CMI5}categories/moveon`) === moves,
      ],
      [
        'the mastery score is said with a verdict (9.6.3.2)',
        !judged.includes(name) ||
          context.extensions[`${CMI5}extensions/masteryscore`] === launch.masteryScore,
      ],
      [
        'the score agrees with the verdict (9.3.4)',
        !judged.includes(name) ||
          (result?.score?.scaled ?? -1) >= launch.masteryScore === (name === 'passed'),
      ],
      [
        'only a normal launch is judged (10.2.2)',
        launch.launchMode === 'Normal' || ['initialized', 'terminated'].includes(name),
      ],
    )
  return rules.filter(([, holds]) => !holds).map(([rule]) => `${name}: ${rule}`)
}
