import type { Writer } from '#platform/languages'
import type { Day } from '#platform/time'
import { Facts, Heading, Path, type PathPoint } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { categoryOf } from '../exit.ts'
import type { FiledCddi, FiledPath } from './read-file.ts'
import { contractSentences } from './sentences.ts'
import type { ContractSentences } from './sentences.fr.ts'

type Words = { say: ContractSentences; write: Writer }

/** My own contracts, as the structure wrote them. */
export function minePage(c: Ask, paths: FiledPath[], today: Day): Response {
  const say = speak(c, contractSentences)
  const write = writerIn(c)
  const [latest] = paths
  const last = latest?.cddis.at(-1)
  return page(
    c,
    { title: say.title, room: 'employment', density: 'terrain' },
    <div class="stack loose narrow">
      <Heading title={say.title} lead={say.lead} />
      {last && !latest?.exit && (
        <Now cddi={last} adviserName={latest?.adviserName ?? null} {...{ say, write }} />
      )}
      {paths.map((filed) => (
        <section class="stack">
          <h2>{say.since(write.date(filed.path.enteredOn))}</h2>
          <Path points={pointsOf(filed, today, { say, write })} />
        </section>
      ))}
      <p>
        <a href="/moi/acces">{say.whoOpened}</a>
      </p>
    </div>,
  )
}

type Current = { cddi: FiledCddi; adviserName: string | null }

const Now = ({ cddi, adviserName, say, write }: Current & Words) => (
  <Facts
    facts={[
      { label: say.work, value: <bdi>{cddi.postTitle}</bdi> },
      { label: say.hours, value: say.week(write.minutes(cddi.weeklyMinutes)) },
      { label: say.until, value: write.date(cddi.toDay) },
      ...(adviserName ? [{ label: say.adviser, value: <bdi>{adviserName}</bdi> }] : []),
    ]}
  />
)

function pointsOf({ cddis, exit }: FiledPath, today: Day, { say, write }: Words): PathPoint[] {
  const points = cddis.map((cddi): PathPoint => ({
    state: cddi.toDay < today || exit ? 'done' : cddi.fromDay <= today ? 'now' : 'coming',
    when: say.fromTo(write.date(cddi.fromDay), write.date(cddi.toDay)),
    title: say.kinds[cddi.kind](cddi.postTitle),
    children: say.week(write.minutes(cddi.weeklyMinutes)),
  }))
  if (!exit) return points
  const category = categoryOf(exit)
  return [
    ...points,
    {
      state: 'done',
      when: write.date(exit.leftOn),
      datetime: exit.leftOn,
      title: category ? say.leftTo[category] : say.left,
      children: exit.situation ? say.later[exit.situation] : undefined,
    },
  ]
}
