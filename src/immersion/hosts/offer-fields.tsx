import { typo } from '#platform/i18n'
import { writeMonth, type Day } from '#platform/time'
import { Button, Choices, Form } from '#platform/ui'
import { firstDays, MOST_PLACES } from './offer.ts'

type Says = {
  title: string
  from: string
  now: string
  in: (first: Day) => string
  many: string
  press: string
}

const inFrench: Says = {
  title: 'Accueillir de nouveau',
  from: 'À partir de quand',
  now: 'Tout de suite',
  in: (first) => typo(`En ${writeMonth(first)}`),
  many: 'Combien de personnes à la fois',
  press: 'Je peux accueillir de nouveau',
}

type Props = {
  action: string
  today: Day
  capacity: number | null
  /** something else is to be done first on this page */
  isQuiet: boolean
  say?: Says
}

/** From when and how many, already chosen: one press says it. */
export function OfferForm({ action, today, capacity, isQuiet, say = inFrench }: Props) {
  const [now, next, later] = firstDays(today)
  const places = Math.min(capacity ?? 1, MOST_PLACES)
  return (
    <Form action={action} label={say.title}>
      <Choices
        name="fromDay"
        legend={say.from}
        options={[
          { value: now, label: say.now },
          { value: next, label: say.in(next) },
          { value: later, label: say.in(later) },
        ]}
        value={now}
      />
      <Choices
        name="places"
        legend={say.many}
        options={Array.from({ length: MOST_PLACES }, (_, n) => ({
          value: String(n + 1),
          label: String(n + 1),
        }))}
        value={String(places)}
      />
      <Button wide icon="people" kind={isQuiet ? 'quiet' : 'principal'}>
        {say.press}
      </Button>
    </Form>
  )
}
