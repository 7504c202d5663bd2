import { capital } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Alert, Empty, Heading, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Draft } from './draft.ts'
import type { SlotOffer } from '../slots/door.ts'
import { RequestSteps } from './request-steps.tsx'
import { requestFrame } from '../space.tsx'
import { Hours } from './slot-hours.tsx'
import { askingWordsIn, type AskingWords } from './words.ts'

type SlotPage = { draft: Draft; days: Day[]; day: Day | undefined; offers: SlotOffer[]; refused?: string }

/** The third question: when, among the hours that the bikes can keep. */
export function slotPage(c: Ask, asked: SlotPage): Response {
  const words = askingWordsIn(c)
  const { say, write } = words
  const { slot } = say
  const { draft, days, day, offers, refused } = asked
  return page(
    c,
    { ...requestFrame(c, 'demandes', say.space), title: slot.title, refused: refused !== undefined },
    <div class="stack loose">
      <RequestSteps now="slot" id={draft.id} say={say} />
      <Heading title={slot.title} lead={leadOf(draft, words)} />
      {refused && <Alert kind="late" title={refused} role="alert" />}
      {draft.parcels?.weight === 'very heavy' && <Alert kind="wait" title={slot.veryHeavy} />}
      {day ? (
        <>
          <Tabs
            label={slot.days}
            items={days.map((one) => ({
              href: `/livraisons/demandes/${draft.id}/creneau?jour=${one}`,
              label: capital(write.day(one)),
              current: one === day,
            }))}
          />
          <Hours draft={draft} day={day} offers={offers} words={words} />
        </>
      ) : (
        <Empty icon="calendar" title={slot.nothing} text={slot.nothingText} />
      )}
    </div>,
    refused === undefined ? 200 : 422,
  )
}

function leadOf({ door, parcels }: Draft, { say }: AskingWords): string {
  if (!door || !parcels) return ''
  return say.slot.lead(parcels.bags, say.parcels.weights[parcels.weight].label, door.recipientName)
}
