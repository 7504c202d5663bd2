import type { Plain } from '#platform/json'
import { agentOf } from '#records'
import { CMI5_CATEGORY, extensions, MOVEON_CATEGORY, objectIri, types, verbs, type Verb } from './iri.ts'
import type { Au } from './package.ts'
import type { Learning, Registration } from './registration.ts'
import type { Mode } from './session.ts'
import type { LaunchId } from './ids.ts'

/** Who learns, as courses know them: a number here, never a name (cmi5 8.1.3). */
export const actorOf = ({ pseudonym, home }: Learning): Plain => agentOf(pseudonym, home)

/** What each statement of a session repeats of its context (cmi5 10.2.1). */
export const templateOf = (sessionId: LaunchId, publisherId: string) => ({
  contextActivities: { grouping: [{ objectType: 'Activity', id: publisherId }] },
  extensions: { [extensions.sessionId]: sessionId },
})

type HouseStatement = {
  id: string
  verb: Verb
  registration: Registration
  sessionId: LaunchId
  object: Plain
  publisherId: string
  at: Date
  result?: Plain
  instructor?: Plain
  more?: Record<string, unknown>
}

/** A statement that the house makes itself: launched, abandoned, waived or satisfied (cmi5 9.3). */
export function houseStatement(statement: HouseStatement): Plain {
  const { verb, registration, result } = statement
  const template = templateOf(statement.sessionId, statement.publisherId)
  const judged = result?.['success'] !== undefined || result?.['completion'] !== undefined
  const categories = judged ? [CMI5_CATEGORY, MOVEON_CATEGORY] : [CMI5_CATEGORY]
  return {
    id: statement.id,
    actor: actorOf(registration),
    verb: { id: verbs[verb], display: { en: verb } },
    object: statement.object,
    ...(result ? { result } : {}),
    context: {
      registration: registration.id,
      ...(statement.instructor ? { instructor: statement.instructor } : {}),
      contextActivities: {
        ...template.contextActivities,
        category: categories.map((id) => ({ objectType: 'Activity', id })),
      },
      extensions: { ...template.extensions, ...statement.more },
    },
    timestamp: statement.at.toISOString(),
  }
}

/** An au as the object of a statement. */
export const auObject = (home: string, au: Au): Plain => ({
  objectType: 'Activity',
  id: objectIri(home, au.id),
  definition: {
    name: { 'fr-FR': au.title },
    ...(au.description ? { description: { 'fr-FR': au.description } } : {}),
    ...(au.activityType ? { type: au.activityType } : {}),
  },
})

/** A block or a course as the object of a statement. */
export const groupObject = (
  home: string,
  what: { id: string; title: string; kind: keyof typeof types },
): Plain => ({
  objectType: 'Activity',
  id: objectIri(home, what.id),
  definition: { type: types[what.kind], name: { 'fr-FR': what.title } },
})

/** What a launched statement adds to its context (cmi5 9.6.3). */
export const launchedContext = (
  { asked, opening }: Au,
  mode: Mode,
  url: string,
): Record<string, unknown> => ({
  [extensions.launchMode]: mode,
  [extensions.launchUrl]: url,
  [extensions.moveOn]: asked.moveOn,
  ...(asked.masteryScore === null ? {} : { [extensions.masteryScore]: asked.masteryScore }),
  ...(opening.launchParameters === null ? {} : { [extensions.launchParameters]: opening.launchParameters }),
})
