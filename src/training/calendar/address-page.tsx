import { Button, Field, Heading } from '#platform/ui'
import { page, speak, type Ask, type PageWords } from '#platform/web'
import { ownPage } from '../own-space.tsx'
import type { CalendarSentences } from './sentences.fr.ts'
import { calendarSentences } from './sentences.ts'

type CalendarAddress = { address: string | undefined; staff: boolean }

/** My calendar on my telephone: a secret address, to be given up when it was lent. */
export function calendarAddressPage(c: Ask, { address, staff }: CalendarAddress): Response {
  const say = speak(c, calendarSentences)
  const desk: PageWords = { title: say.title, room: 'training', density: 'bureau', space: say.training }
  const words = staff ? desk : ownPage(c, say.title, '')
  return page(
    c,
    words,
    <div class="stack narrow">
      <Heading title={say.title} />
      {address ? <Given address={address} say={say} /> : <None say={say} />}
    </div>,
  )
}

function None({ say }: { say: CalendarSentences }) {
  return (
    <form class="stack" method="post" action="/formation/mon-calendrier">
      <p>{say.why}</p>
      <p>
        <Button>{say.create}</Button>
      </p>
    </form>
  )
}

function Given({ address, say }: { address: string; say: CalendarSentences }) {
  return (
    <div class="stack">
      <p>{say.how}</p>
      <Field name="address" label={say.mine} type="url" value={address} />
      <div class="row">
        <form method="post" action="/formation/mon-calendrier">
          <Button kind="quiet">{say.change}</Button>
        </form>
        <form method="post" action="/formation/mon-calendrier/arreter">
          <Button kind="stop">{say.stop}</Button>
        </form>
      </div>
    </div>
  )
}
