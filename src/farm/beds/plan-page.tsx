import { AsWritten, LinkButton, Tag } from '#platform/ui'
import { speak } from '#platform/web'
import { places, type Bed } from '../bed.ts'
import { isGrowing, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { CropName, fieldPage, type Fielding } from '../field-frame.tsx'
import { Plan } from './plan.tsx'
import { bedSentences } from './sentences.ts'

/** The beds: the list first, which suffices; then where each one lies, drawn by us. */
export function planPage(fielding: Fielding): Response {
  const { c, day, inside, say: farm } = fielding
  const say = speak(c, bedSentences)
  return fieldPage(
    fielding,
    { title: say.title, here: 'plan', room: 'plan' },
    <>
      <h1>{say.title}</h1>
      <div class="duo">
        <div class="stack">
          {places.map((place) => (
            <section class="stack tight">
              <h2>{farm.places[place]}</h2>
              <ul class="lots">
                {day.beds
                  .filter((bed) => bed.place === place)
                  .map((bed) => (
                    <BedLine
                      bed={bed}
                      crops={day.crops.filter((one) => one.bedId === bed.id)}
                      fielding={fielding}
                      free={say.free}
                    />
                  ))}
              </ul>
            </section>
          ))}
          {inside.seat === 'runs' && (
            <LinkButton kind="quiet" icon="plus" href={`${FARM}/planches/nouvelle`}>
              {say.add}
            </LinkButton>
          )}
        </div>
        <Plan beds={day.beds} crops={day.crops} day={day.day} />
      </div>
    </>,
  )
}

type LineProps = { bed: Bed; crops: Crop[]; fielding: Fielding; free: string }

const BedLine = ({ bed, crops, fielding: { day, say, write }, free }: LineProps) => {
  const growing = crops.filter((one) => isGrowing(one, day.day))
  const planned = crops.filter(({ standing }) => standing === 'planned')
  return (
    <li>
      <a href={`${FARM}/planches/${bed.id}`}>
        <b>
          <AsWritten>{bed.name}</AsWritten>
        </b>
        <span>
          {growing.map((one, n) => (
            <>
              {n > 0 && say.comma}
              <CropName crop={one} say={say} />
            </>
          ))}
          {growing.length === 0 && free}
        </span>
      </a>
      {planned.map((one) => (
        <Tag kind="wait">
          <CropName crop={one} say={say} />
          {say.comma}
          {write.date(one.plannedOn)}
        </Tag>
      ))}
    </li>
  )
}
