import { capital, typo, writeCount } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'
import { Alert, Empty, Heading, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Draft } from './draft.ts'
import type { SlotOffer } from '../slots/door.ts'
import { bagWeights } from './parcels.ts'
import { RequestSteps } from './request-steps.tsx'
import { requestFrame } from '../space.tsx'
import { Hours } from './slot-hours.tsx'

type SlotPage = { draft: Draft; days: Day[]; day: Day | undefined; offers: SlotOffer[]; refused?: string }

/** The third question: when, among the hours that the bikes can keep. */
export function slotPage(c: Ask, asked: SlotPage): Response {
  const { draft, days, day, offers, refused } = asked
  return page(
    c,
    { ...requestFrame(c), title: 'Quand ?', refused: refused !== undefined },
    <div class="stack loose">
      <RequestSteps now="slot" id={draft.id} />
      <Heading title="Quand ?" lead={leadOf(draft)} />
      {refused && <Alert kind="late" title={refused} role="alert" />}
      {draft.parcels?.weight === 'very heavy' && (
        <Alert kind="wait" title={typo('Colis de plus de 15 kg : peu de livreurs peuvent le porter.')} />
      )}
      {day ? (
        <>
          <Tabs
            label="Jour de la livraison"
            items={days.map((one) => ({
              href: `/livraisons/demandes/${draft.id}/creneau?jour=${one}`,
              label: capital(writeDay(one)),
              current: one === day,
            }))}
          />
          <Hours draft={draft} day={day} offers={offers} />
        </>
      ) : (
        <Empty
          icon="calendar"
          title="Aucune heure n’est offerte ces jours-ci"
          text="Le dépôt dit ici quand les vélos roulent."
        />
      )}
    </div>,
    refused === undefined ? 200 : 422,
  )
}

function leadOf({ door, parcels }: Draft): string {
  if (!door || !parcels) return ''
  const bags = writeCount(parcels.bags, 'sac')
  return typo(`${bags}, ${bagWeights[parcels.weight].label.toLowerCase()}, pour ${door.recipientName}.`)
}
