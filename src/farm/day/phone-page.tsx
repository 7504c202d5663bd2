import { LinkButton, OnThisPhone } from '#platform/ui'
import { speak } from '#platform/web'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import type { FarmDay } from '../read-day.ts'
import type { FieldSentences } from '../sentences.fr.ts'
import type { DaySentences } from './sentences.fr.ts'
import { daySentences } from './sentences.ts'

/** What this telephone keeps of the farm: the coming days, what waits to leave, the place taken. The same page serves on all of them. */
export function phonePage(fielding: Fielding, days: readonly FarmDay[]): Response {
  const { c, say: farm } = fielding
  const say = speak(c, daySentences)
  return fieldPage(
    fielding,
    { title: farm.onThisPhone, here: 'other', room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone back={FARM} days={days.map((one) => ({ day: one.day, text: workOf(one, say, farm) }))}>
      <h2>{say.title}</h2>
      <LinkButton kind="go" icon="play" href={FARM} wide>
        {say.begin}
      </LinkButton>
    </OnThisPhone>,
  )
}

/** '5 tâches : arroser, récolter' */
function workOf({ chores }: FarmDay, say: DaySentences, { comma }: FieldSentences): string {
  const left = chores.filter(({ done }) => done.length === 0)
  if (left.length === 0) return say.nothingPlanned
  const verbs = [...new Set(left.map(({ title }) => title.toLowerCase()))].slice(0, 3)
  return say.planned(left.length, verbs.join(comma))
}
