import { capital } from '#platform/i18n'
import { Empty, LinkButton, Tag } from '#platform/ui'
import { writeDay } from '#platform/time'
import { cropName } from '../crop.ts'
import { FARM, fieldPage, type Fielding } from '../field-frame.tsx'
import { writeQuantity, type Lot } from '../lot.ts'
import { balanceOf, type Balance, type Move } from '../move.ts'

type Words = { lots: Lot[]; moves: Move[]; next: string | undefined }

/** The lots of the farm, the last first, and where each one is. */
export function lotsPage(fielding: Fielding, { lots, moves, next }: Words): Response {
  const title = 'Les lots'
  const days = [...new Set(lots.map((one) => one.harvestedOn))]
  return fieldPage(
    fielding,
    { title, here: 'lots' },
    <>
      <h1>{title}</h1>
      <OnThisPhone />
      {lots.length === 0 && (
        <Empty icon="parcel" title="Pas encore de lot" text="Une récolte pesée devient un lot.">
          <LinkButton href={`${FARM}/recolte`}>Récolter</LinkButton>
        </Empty>
      )}
      {days.map((day) => (
        <section class="stack tight">
          <h2>{capital(writeDay(day))}</h2>
          <ul class="lots">
            {lots
              .filter((one) => one.harvestedOn === day)
              .map((lot) => (
                <LotLine
                  lot={lot}
                  balance={balanceOf(
                    lot,
                    moves.filter((one) => one.lotId === lot.id),
                  )}
                />
              ))}
          </ul>
        </section>
      ))}
      {next && (
        <LinkButton kind="quiet" href={next}>
          Lots plus anciens
        </LinkButton>
      )}
    </>,
  )
}

/** Filled by the script, which alone knows what waits: a lot has its number once it is sent. */
const OnThisPhone = () => (
  <section class="stack tight" data-island="waiting-lots" hidden>
    <h2>Sur ce téléphone</h2>
    <ul class="lots" />
    <template>
      <li>
        <span>
          <strong /> <span class="muted" />
        </span>
        <Tag kind="wait" icon="offline">
          en attente d’envoi
        </Tag>
        <p />
      </li>
    </template>
  </section>
)

const LotLine = ({ lot, balance }: { lot: Lot; balance: Balance }) => (
  <li>
    <a href={`${FARM}/lots/${lot.number}`}>
      <b>{cropName(lot)}</b>
      <span>{writeQuantity(lot.quantity, lot.unit)}</span>
      <span class="muted">{lot.number}</span>
    </a>
    {balance.left > 0 && <Tag kind="wait">{`Reste ${writeQuantity(balance.left, lot.unit)}`}</Tag>}
  </li>
)
