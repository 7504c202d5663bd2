import { AlcoholBanner, saidOn } from '#market'
import { ErrorSummary, Heading, type Errors } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { accountSentences, waySentences } from '../words/door.ts'
import type { Wanted } from '../again/door.ts'
import { buyerPage } from '../order-frame.tsx'
import { HourChoice } from './hour-choice.tsx'
import type { Hour } from './hours-offered.ts'

type Start = {
  /** Where the form goes, and where one comes back to. */
  action: string
  back: { href: string; label: string }
  wanted: readonly Wanted[]
  hours: Hour[]
  value: string
  where: string
  errors?: Errors
}

/** What is wanted every week, which day, which hour. */
export function startPage(
  c: Ask,
  { action, back, wanted, hours, value, where, errors = {} }: Start,
): Response {
  const { say, goods } = saidOn(c, accountSentences)
  speak(c, waySentences)
  return buyerPage(
    c,
    { title: say.weeklyTitle, refused: Object.keys(errors).length > 0 },
    <div class="stack narrow">
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
      <Heading title={say.weeklyTitle} lead={say.weeklyLead} />
      <ErrorSummary errors={errors} />
      <ul>
        {wanted.map((one) => (
          <li>{say.goods(one.name, goods.left(one.quantity, one))}</li>
        ))}
      </ul>
      <p>{where}</p>
      {wanted.some((one) => one.aisle === 'alcohol') && <AlcoholBanner />}
      <HourChoice action={action} hours={hours} value={value} error={errors['hour']} verb={say.prepare}>
        <p class="small muted">{say.stopAnyTime}</p>
      </HourChoice>
    </div>,
  )
}
