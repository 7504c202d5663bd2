import { AsWritten, Facts } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { begunOf, cropName, type Crop } from '../crop.ts'
import type { Farm } from '../farm.ts'
import type { Lot } from '../lot.ts'
import { CropName } from '../field-frame.tsx'
import { fieldSentences } from '../sentences.ts'
import { lotSentences } from './sentences.ts'
import { Recalled } from './recalled.tsx'

/** A lot for anybody who reads its label: what it is, where and when it grew. Nobody's name. */
export function publicLotPage(c: Ask, { farm, lot, crop }: { farm: Farm; lot: Lot; crop: Crop }): Response {
  const say = speak(c, lotSentences)
  const write = writerIn(c)
  const name = cropName(lot, speak(c, fieldSentences))
  const title = say.lotOf(name, lot.number)
  const begun = begunOf(crop)
  return page(
    c,
    { title, room: 'farm', density: 'public', description: `${title}, ${farm.name}` },
    <div class="stack narrow">
      <p class="over">
        <AsWritten>{farm.name}</AsWritten>
      </p>
      <h1>
        <CropName crop={lot} say={speak(c, fieldSentences)} />
      </h1>
      <p class="lead">{say.lot(lot.number)}</p>
      {lot.standing === 'recalled' && <Recalled say={say} />}
      <Facts
        facts={[
          { label: say.harvested, value: write.date(lot.harvestedOn) },
          {
            label: say.begun[crop.how],
            value: begun ? write.date(begun) : say.noDate,
          },
          { label: say.where, value: <AsWritten>{`${lot.bedName}, ${farm.name}`}</AsWritten> },
          { label: say.bestBefore, value: write.shortDate(lot.bestBefore) },
        ]}
      />
      <p>
        <a href="/marche">{say.seeMarket}</a>
      </p>
    </div>,
  )
}
