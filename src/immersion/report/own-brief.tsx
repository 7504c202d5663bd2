import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Facts } from '#platform/ui'
import { lastDayOf, timetableWithin, type Convention } from '../convention/door.ts'
import type { ImmersionWords } from '../words/door.ts'

/** What somebody needs to go there, as their convention says: where, when, who, what. */
export function OwnBrief({ one, say }: { one: Convention; say: ImmersionWords }) {
  const { terms } = one
  const written = [
    { label: say.where, text: terms.place },
    { label: say.receives, text: terms.welcomedBy },
    { label: say.tasks, text: terms.tasks.join(', ') },
    { label: say.safety, text: terms.safety },
    { label: say.goodToKnow, text: terms.practical },
    { label: say.accompanies, text: terms.referent },
  ]
  const [where, ...others] = written
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => ({ label, value: <bdi {...asWritten}>{typo(text)}</bdi> }))
  const when = {
    label: say.when,
    value: say.timetable(timetableWithin(terms.timetable, one.fromDay, lastDayOf(one))),
  }
  return (
    <section class="panel">
      <Facts facts={where ? [where, when, ...others] : [when]} />
    </section>
  )
}
