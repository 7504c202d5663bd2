import { asset, LinkButton, Tag } from '#platform/ui'
import { writeDate } from '#platform/time'
import { begunOf, cropName, readyOn, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import type { Fielding } from '../field-frame.tsx'
import { vegetableOf } from '../vegetable-calendar.ts'
import { Rotation } from './rotation.tsx'

type GrowingProps = { crop: Crop; crops: Crop[]; fielding: Fielding }

export function Growing({ crop, crops, fielding: { day, inside } }: GrowingProps) {
  const begun = begunOf(crop)
  const ready = readyOn(crop)
  const isReady = ready !== undefined && ready <= day.day
  return (
    <section class="chore">
      <img src={asset(`img/${vegetableOf(crop.vegetable).drawing}.svg`)} alt="" width={320} height={180} />
      <div class="stack tight">
        <h2>{cropName(crop)}</h2>
        <p>
          {crop.how === 'sown' ? 'Semé' : 'Planté'} le {begun && writeDate(begun)}
        </p>
        {ready && !isReady && (
          <p>
            <Tag kind="wait">Prêt vers le {writeDate(ready)}</Tag>
          </p>
        )}
        <Rotation crop={crop} crops={crops} />
        {inside.seat === 'runs' && <a href={`${FARM}/cultures/${crop.id}`}>Modifier, ou terminer</a>}
      </div>
      <div class="act-place">
        <LinkButton kind={isReady ? 'go' : 'quiet'} icon="weight" href={`${FARM}/recolte/${crop.id}`} wide>
          Récolter
        </LinkButton>
      </div>
    </section>
  )
}
