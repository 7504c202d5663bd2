import { capital } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Alert, Button, Choices, Form, LinkButton } from '#platform/ui'
import type { Draft } from './draft.ts'
import type { SlotOffer } from '../slots/door.ts'
import { noSlotIn, type AskingWords } from './words.ts'

type HoursOf = { draft: Draft; day: Day; offers: SlotOffer[]; words: AskingWords }

export function Hours({ draft, day, offers, words }: HoursOf) {
  const { say, write } = words
  const { slot: says } = say
  const hours = ({ from, to }: { from: Date; to: Date }) => says.hours(write.clock(from), write.clock(to))
  const fitting = offers.filter((one) => one.fits)
  const refused = offers.filter((one) => !one.fits)
  return (
    <>
      {fitting.length > 0 ? (
        <Form action={`/livraisons/demandes/${draft.id}/creneau`}>
          <Choices
            name="from"
            legend={says.mayCome(capital(write.day(day)))}
            options={fitting.map(({ slot, expectedAt }) => ({
              value: slot.from.toISOString(),
              label: hours(slot),
              hint: says.about(write.clock(expectedAt)),
            }))}
            value={fitting[0]?.slot.from.toISOString()}
          />
          <Button icon="check">{says.ask}</Button>
        </Form>
      ) : (
        <Alert kind="wait" title={says.noBike(capital(write.day(day)))}>
          {says.otherDay}
        </Alert>
      )}
      {refused.length > 0 && (
        <section class="panel stack tight">
          <h2>{fitting.length > 0 ? says.others : says.why}</h2>
          <ul class="refused">
            {refused.map((one) => (
              <li>
                <b>{hours(one.slot)}</b>
                {says.colon}
                {noSlotIn(words.language, one)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <LinkButton kind="quiet" href="/livraisons/demandes">
          {says.later}
        </LinkButton>
      </p>
    </>
  )
}
