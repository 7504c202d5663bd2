import { asset, AsWritten, Empty } from '#platform/ui'
import { speak } from '#platform/web'
import type { Bed } from '../bed.ts'
import { readyOn, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { CropName, fieldPage, type Fielding } from '../field-frame.tsx'
import { growingIn } from '../read-day.ts'
import type { FieldSentences } from '../sentences.fr.ts'
import { vegetableOf } from '../vegetable-calendar.ts'
import { lotSentences } from './sentences.ts'

/** What may be harvested: one big picture a bed; what is ready first. */
export function harvestListPage(fielding: Fielding): Response {
  const { c, day, say } = fielding
  const { nothingGrows, nothingGrowsText, notReady } = speak(c, lotSentences)
  const growing = growingIn(day)
  const isReady = ({ crop }: { crop: Crop }) => (readyOn(crop) ?? '9999') <= day.day
  const title = say.chores.harvest
  return fieldPage(
    fielding,
    { title, here: 'harvest' },
    <>
      <h1>{title}</h1>
      {growing.length === 0 && <Empty icon="weight" title={nothingGrows} text={nothingGrowsText} />}
      <CropTiles crops={growing.filter(isReady)} say={say} />
      {growing.some((one) => !isReady(one)) && (
        <details>
          <summary>{notReady}</summary>
          <CropTiles crops={growing.filter((one) => !isReady(one))} say={say} />
        </details>
      )}
    </>,
  )
}

type TilesProps = { crops: { crop: Crop; bed: Bed }[]; say: FieldSentences }

const CropTiles = ({ crops, say }: TilesProps) => (
  <ul class="tiles">
    {crops.map(({ crop, bed }) => (
      <li>
        <a href={`${FARM}/recolte/${crop.id}`}>
          <img
            src={asset(`img/${vegetableOf(crop.vegetable).drawing}.svg`)}
            alt=""
            width={160}
            height={120}
          />
          <b>
            <CropName crop={crop} say={say} />
          </b>
          <span>
            <AsWritten>{bed.name}</AsWritten>
          </span>
        </a>
      </li>
    ))}
  </ul>
)
