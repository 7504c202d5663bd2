import { LinkButton, Tag } from '#platform/ui'
import { writeDate, type Day } from '#platform/time'
import { placeWords, places, type Bed } from '../bed.ts'
import { cropName, isGrowing, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { Plan } from './plan.tsx'

/** The beds: the list first, which suffices; then where each one lies, drawn by us. */
export function planPage(fielding: Fielding): Response {
  const { day, inside } = fielding
  const title = 'Les planches'
  return fieldPage(
    fielding,
    { title, here: 'plan' },
    <>
      <h1>{title}</h1>
      <div class="duo">
        <div class="stack">
          {places.map((place) => (
            <section class="stack tight">
              <h2>{placeWords[place]}</h2>
              <ul class="lots">
                {day.beds
                  .filter((bed) => bed.place === place)
                  .map((bed) => (
                    <BedLine
                      bed={bed}
                      crops={day.crops.filter((one) => one.bedId === bed.id)}
                      day={day.day}
                    />
                  ))}
              </ul>
            </section>
          ))}
          {inside.seat === 'runs' && (
            <LinkButton kind="quiet" icon="plus" href={`${FARM}/planches/nouvelle`}>
              Ajouter une planche
            </LinkButton>
          )}
        </div>
        <Plan beds={day.beds} crops={day.crops} day={day.day} />
      </div>
    </>,
  )
}

const BedLine = ({ bed, crops, day }: { bed: Bed; crops: Crop[]; day: Day }) => {
  const growing = crops.filter((one) => isGrowing(one, day))
  const planned = crops.filter(({ standing }) => standing === 'planned')
  return (
    <li>
      <a href={`${FARM}/planches/${bed.id}`}>
        <b>{bed.name}</b>
        <span>{growing.map(cropName).join(', ') || 'Libre'}</span>
      </a>
      {planned.map((one) => (
        <Tag kind="wait">
          {cropName(one)}, {writeDate(one.plannedOn)}
        </Tag>
      ))}
    </li>
  )
}
