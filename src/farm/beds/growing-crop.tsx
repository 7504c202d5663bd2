import { asset, LinkButton, Tag } from '#platform/ui'
import { begunOf, readyOn, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { CropName, type Fielding } from '../field-frame.tsx'
import { vegetableOf } from '../vegetable-calendar.ts'
import { Rotation, type BedWords } from './rotation.tsx'

type GrowingProps = { crop: Crop; crops: Crop[]; fielding: Fielding; words: BedWords }

export function Growing({ crop, crops, fielding: { day, inside, write }, words }: GrowingProps) {
  const { farm, say } = words
  const begun = begunOf(crop)
  const ready = readyOn(crop)
  const isReady = ready !== undefined && ready <= day.day
  return (
    <section class="chore">
      <img src={asset(`img/${vegetableOf(crop.vegetable).drawing}.svg`)} alt="" width={320} height={180} />
      <div class="stack tight">
        <h2>
          <CropName crop={crop} say={farm} />
        </h2>
        {begun && <p>{say.begun[crop.how](write.date(begun))}</p>}
        {ready && !isReady && (
          <p>
            <Tag kind="wait">{say.ready(write.date(ready))}</Tag>
          </p>
        )}
        <Rotation crop={crop} crops={crops} words={words} />
        {inside.seat === 'runs' && <a href={`${FARM}/cultures/${crop.id}`}>{say.changeOrEnd}</a>}
      </div>
      <div class="act-place">
        <LinkButton kind={isReady ? 'go' : 'quiet'} icon="weight" href={`${FARM}/recolte/${crop.id}`} wide>
          {farm.chores.harvest}
        </LinkButton>
      </div>
    </section>
  )
}
