import { capital } from '#platform/i18n'
import { Empty, LinkButton, Tag } from '#platform/ui'
import { speak } from '#platform/web'
import { FARM } from '../farm.ts'
import { CropName, fieldPage, type Fielding } from '../field-frame.tsx'
import { writeQuantity, type Lot } from '../lot.ts'
import { balanceOf, type Balance, type Move } from '../move.ts'
import type { FieldSentences } from '../sentences.fr.ts'
import type { LotSentences } from './sentences.fr.ts'
import { lotSentences } from './sentences.ts'
import { OnThisPhone } from './waiting-lots.tsx'

type LotList = { lots: Lot[]; moves: Move[]; next: string | undefined }

/** The lots of the farm, the last first, and where each one is. */
export function lotsPage(fielding: Fielding, { lots, moves, next }: LotList): Response {
  const { c, say: farm, write } = fielding
  const say = speak(c, lotSentences)
  const days = [...new Set(lots.map((one) => one.harvestedOn))]
  return fieldPage(
    fielding,
    { title: say.lots, here: 'lots' },
    <>
      <h1>{say.lots}</h1>
      <OnThisPhone title={farm.onThisPhone} waits={say.waits} />
      {lots.length === 0 && (
        <Empty icon="parcel" title={say.noLot} text={say.noLotText}>
          <LinkButton href={`${FARM}/recolte`}>{farm.chores.harvest}</LinkButton>
        </Empty>
      )}
      {days.map((day) => (
        <section class="stack tight">
          <h2>{capital(write.day(day))}</h2>
          <ul class="lots">
            {lots
              .filter((one) => one.harvestedOn === day)
              .map((lot) => (
                <LotLine
                  lot={lot}
                  words={{ farm, say }}
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
          {say.older}
        </LinkButton>
      )}
    </>,
  )
}

type LineProps = { lot: Lot; balance: Balance; words: { farm: FieldSentences; say: LotSentences } }

const LotLine = ({ lot, balance, words: { farm, say } }: LineProps) => (
  <li>
    <a href={`${FARM}/lots/${lot.number}`}>
      <b>
        <CropName crop={lot} say={farm} />
      </b>
      <span>{writeQuantity(lot.quantity, lot.unit, farm)}</span>
      <span class="muted">{lot.number}</span>
    </a>
    {balance.left > 0 && <Tag kind="wait">{say.left(writeQuantity(balance.left, lot.unit, farm))}</Tag>}
  </li>
)
