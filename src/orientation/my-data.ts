import { readAction, readGroup } from '#actions'
import type { MyData } from '#people'
import type { Db } from '#platform/db'
import { writeCsv } from '#platform/sheets'
import { writeShortDate } from '#platform/time'
import { accompanimentsOf } from './accompanying/door.ts'
import { readInterview } from './interviews/store.ts'
import { positioningsOfPerson } from './positioning-store.ts'
import { prescribersOf } from './prescriber-store.ts'
import { stateWords, stepTitle, unreadSentence } from './sentences.ts'
import { stepsOf } from './step-store.ts'

/** What this room holds about somebody, for the copy they take away: all of it, notes included. */
export const orientationData: MyData = async (db, personIds) => {
  const found = new Map<string, Awaited<ReturnType<typeof wholeOf>>>()
  for (const personId of personIds)
    for (const positioning of await positioningsOfPerson(db, personId))
      if (!found.has(positioning.id)) found.set(positioning.id, await wholeOf(db, positioning))
  const all = [...found.values()]
  const accompanied = (await accompanimentsOf(db, personIds)).map((one) => [
    one.organisationName,
    one.referentName,
    writeShortDate(one.fromDay),
    one.untilDay ? writeShortDate(one.untilDay) : '',
  ])
  const by = writeCsv(['Organisme', 'Par', 'Depuis le', 'Jusqu’au'], accompanied)
  const accompaniments = accompanied.length > 0 ? [{ path: 'accompagnements.csv', bytes: by }] : []
  if (all.length === 0) return { folder: 'orientation', files: accompaniments }
  const lines = all.flatMap(({ action, steps }) =>
    steps.map((step) => [action, writeShortDate(step.onDay), stepTitle(step), step.notedBy]),
  )
  return {
    folder: 'orientation',
    files: [
      { path: 'positionnements.json', bytes: JSON.stringify(all, null, 2) },
      { path: 'parcours.csv', bytes: writeCsv(['Action', 'Jour', 'Étape', 'Par'], lines) },
      ...accompaniments,
    ],
  }
}

async function wholeOf(db: Db, positioning: Awaited<ReturnType<typeof positioningsOfPerson>>[number]) {
  const { id, actionId, positionedOn, mobility, status, standing } = positioning
  const group = 'groupId' in standing ? await readGroup(db, standing.groupId) : undefined
  return {
    id,
    action: (await readAction(db, actionId))?.title ?? '',
    positionedOn,
    state: stateWords[standing.state],
    why: 'why' in standing ? standing.why : null,
    group: group?.title ?? null,
    mobility,
    status,
    prescribers: (await prescribersOf(db, id)).map((one) => ({
      ...one,
      unread: one.unread.map(unreadSentence),
    })),
    interview: (await readInterview(db, id)) ?? null,
    steps: await stepsOf(db, id),
  }
}
