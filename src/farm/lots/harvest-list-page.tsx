import { asset, Empty } from '#platform/ui'
import type { Bed } from '../bed.ts'
import { cropName, readyOn, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { growingIn } from '../read-day.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

/** What may be harvested: one big picture a bed; what is ready first. */
export function harvestListPage(fielding: Fielding): Response {
  const { day } = fielding
  const growing = growingIn(day)
  const isReady = ({ crop }: { crop: Crop }) => (readyOn(crop) ?? '9999') <= day.day
  const title = 'Récolter'
  return fieldPage(
    fielding,
    { title, here: 'harvest' },
    <>
      <h1>{title}</h1>
      {growing.length === 0 && (
        <Empty icon="weight" title="Rien ne pousse encore" text="Ce qui est semé ou planté vient ici." />
      )}
      <CropTiles crops={growing.filter(isReady)} />
      {growing.some((one) => !isReady(one)) && (
        <details>
          <summary>Pas encore prêt</summary>
          <CropTiles crops={growing.filter((one) => !isReady(one))} />
        </details>
      )}
    </>,
  )
}

const CropTiles = ({ crops }: { crops: { crop: Crop; bed: Bed }[] }) => (
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
          <b>{cropName(crop)}</b>
          <span>{bed.name}</span>
        </a>
      </li>
    ))}
  </ul>
)
