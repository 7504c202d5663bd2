import { writeCount } from '#platform/i18n'
import { LinkButton, OnThisPhone } from '#platform/ui'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import type { FarmDay } from '../read-day.ts'

/** What this telephone keeps of the farm: the coming days, what waits to leave, the place taken. The same page serves on all of them. */
export function phonePage(fielding: Fielding, days: readonly FarmDay[]): Response {
  return fieldPage(
    fielding,
    { title: 'Sur ce téléphone', here: 'other', room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone back={FARM} days={days.map((one) => ({ day: one.day, text: workOf(one) }))}>
      <h2>Le travail du jour</h2>
      <LinkButton kind="go" icon="play" href={FARM} wide>
        Commencer
      </LinkButton>
    </OnThisPhone>,
  )
}

/** '5 tâches : arroser, récolter' */
function workOf({ chores }: FarmDay): string {
  const left = chores.filter(({ done }) => done.length === 0)
  if (left.length === 0) return 'Pas de tâche prévue'
  const verbs = [...new Set(left.map(({ title }) => title.toLowerCase()))].slice(0, 3)
  return `${writeCount(left.length, 'tâche')} : ${verbs.join(', ')}`
}
