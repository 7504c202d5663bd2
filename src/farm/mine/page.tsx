import { capital } from '#platform/i18n'
import { Empty, LinkButton } from '#platform/ui'
import { parisDay, type Day } from '#platform/time'
import { speak } from '#platform/web'
import { DoneWords } from '../act-form.tsx'
import { sayDone } from '../day-chores.ts'
import type { OwnAct } from './store.ts'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { writeQuantity } from '../lot.ts'
import type { FieldSentences } from '../sentences.fr.ts'
import { cropName } from '../crop.ts'
import { mineSentences } from './sentences.ts'

/** What somebody did themselves, day by day: for them alone. No count, and nobody else's. */
export function minePage(fielding: Fielding, acts: OwnAct[]): Response {
  const { c, say, write } = fielding
  const own = speak(c, mineSentences)
  const days = [...new Set(acts.map((one) => parisDay(one.doneAt)))]
  return fieldPage(
    fielding,
    { title: say.mine, here: 'other', scripts: ['own-acts'] },
    <>
      <h1>{say.mine}</h1>
      <p class="muted">{own.lead}</p>
      <LinkButton kind="quiet" icon="device" href={`${FARM}/envois`} wide>
        {say.onThisPhone}
      </LinkButton>
      <DoneHere title={own.keptHere} />
      {acts.length === 0 && (
        <div data-island="nothing-done">
          <Empty icon="done" title={own.nothing} text={own.nothingText} />
        </div>
      )}
      {days.map((day: Day) => (
        <section class="stack tight">
          <h2>{capital(write.day(day))}</h2>
          <ul class="done-list">
            {acts
              .filter((one) => parisDay(one.doneAt) === day)
              .map((one) => (
                <li>
                  <b>{one.what === 'chore' ? <DoneWords noted={one} say={say} /> : wordsOf(one, say)}</b>
                  <span class="muted">{write.clock(one.doneAt)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>,
  )
}

/** Shown by the script (browser/own-acts.ts): a page that was kept does not know what was done since. */
const DoneHere = ({ title }: { title: string }) => (
  <section class="stack tight" data-island="done-here" hidden>
    <h2>{title}</h2>
    <ul class="done-list" />
    <template>
      <li>
        <b />
        <span class="muted" />
      </li>
    </template>
  </section>
)

/** 'Désherber : Radis, Planche 6', 'Récolter : Carottes, 12,5 kg' */
export function wordsOf(act: OwnAct, say: FieldSentences): string {
  if (act.what === 'chore') return sayDone(act, say)
  const crop = cropName({ vegetable: act.vegetable, variety: '' }, say)
  return say.about(say.chores.harvest, [crop, writeQuantity(act.quantity, act.unit, say)].join(say.comma))
}
