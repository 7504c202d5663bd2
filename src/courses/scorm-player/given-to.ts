import { isPlain, type Plain, textIn } from '#platform/json'
import type { Launch } from '../au/door.ts'
import type { Given } from './given.ts'

const modes = { Normal: 'normal', Browse: 'browse', Review: 'review' } as const

// Said anew at each session, or counted twice if it were given back.
const NOT_KEPT =
  /^cmi\.(?:core\.)?(?:session_time|exit|entry|mode|lesson_mode|credit|student_id|learner_id)$|\._(?:children|count|version)$/

/** What a SCO is given, from what its last session kept: a session that was put aside, or cut, is taken up again. */
export function givenTo(launch: Launch, kept: Plain, query: URLSearchParams): Given {
  const data = isPlain(kept['data']) ? kept['data'] : {}
  const known = Object.keys(data).length > 0
  const suspended = textIn(kept, 'exit') === 'suspend'
  // SCORM 2004 begins a new attempt after one that was ended; SCORM 1.2 keeps what it has
  const again = known && (suspended || query.get('kind') === 'scorm12')
  const account = launch.actor['account']
  return {
    mark: 'scorm',
    learner: textIn(account, 'name') ?? '',
    entry: !again ? 'ab-initio' : suspended ? 'resume' : '',
    mode: modes[launch.mode],
    ...(launch.masteryScore !== undefined && { mastery: launch.masteryScore }),
    ...(launch.parameters !== undefined && { launchData: launch.parameters }),
    ...Object.fromEntries(
      ['most', 'over', 'complete'].flatMap((name) => {
        const value = query.get(name)
        return value ? [[name, value]] : []
      }),
    ),
    kept: again ? keptIn(data) : {},
  }
}

const keptIn = (data: Plain): Plain =>
  Object.fromEntries(
    Object.entries(data).filter(([name, value]) => !NOT_KEPT.test(name) && value !== '' && value !== null),
  )
