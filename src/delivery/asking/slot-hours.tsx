import { capital, typo } from '#platform/i18n'
import { writeClock, writeDay, type Day } from '#platform/time'
import { Alert, Button, Choices, Form, LinkButton } from '#platform/ui'
import type { Draft } from './draft.ts'
import { noSlotSentence, type SlotOffer } from '../slots/door.ts'

export function Hours({ draft, day, offers }: { draft: Draft; day: Day; offers: SlotOffer[] }) {
  const fitting = offers.filter((one) => one.fits)
  const refused = offers.filter((one) => !one.fits)
  return (
    <>
      {fitting.length > 0 ? (
        <Form action={`/livraisons/demandes/${draft.id}/creneau`}>
          <Choices
            name="from"
            legend={`${capital(writeDay(day))}, le vélo peut passer`}
            options={fitting.map(({ slot, expectedAt }) => ({
              value: slot.from.toISOString(),
              label: capital(hours(slot)),
              hint: `Sans doute vers ${writeClock(expectedAt)}.`,
            }))}
            value={fitting[0]?.slot.from.toISOString()}
          />
          <Button icon="check">Demander la livraison</Button>
        </Form>
      ) : (
        <Alert kind="wait" title={`${capital(writeDay(day))}, aucun vélo ne peut`}>
          Choisissez un autre jour.
        </Alert>
      )}
      {refused.length > 0 && (
        <section class="panel stack tight">
          <h2>{fitting.length > 0 ? 'Les autres heures' : 'Pourquoi'}</h2>
          <ul class="refused">
            {refused.map((one) => (
              <li>
                <b>{capital(hours(one.slot))}</b> : {noSlotSentence(one)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <LinkButton kind="quiet" href="/livraisons/demandes">
          Finir plus tard
        </LinkButton>
      </p>
    </>
  )
}

const hours = ({ from, to }: { from: Date; to: Date }): string =>
  typo(`de ${writeClock(from)} à ${writeClock(to)}`)
