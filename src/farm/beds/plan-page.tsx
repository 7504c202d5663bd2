import { LinkButton, Tag } from '#platform/ui'
import { writeDate, type Day } from '#platform/time'
import { placeWords, places, type Bed } from '../bed.ts'
import { cropName, isGrowing, type Crop } from '../crop.ts'
import { FARM, fieldPage, type Fielding } from '../field-frame.tsx'

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

const EDGE_CM = 100

/** Beds as they lie, with their number: full when something grows, dashed when it is free. */
export function Plan({ beds, crops, day, here }: { beds: Bed[]; crops: Crop[]; day: Day; here?: string }) {
  const width = Math.max(0, ...beds.map((one) => one.x_cm + one.width_cm)) + EDGE_CM
  const height = Math.max(0, ...beds.map((one) => one.y_cm + one.length_cm)) + EDGE_CM
  const state = (bed: Bed) => {
    if (bed.id === here) return 'here'
    return crops.some((one) => one.bedId === bed.id && isGrowing(one, day)) ? 'grows' : 'free'
  }
  return (
    <svg class="plan" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {beds.map((bed) => (
        <>
          <rect
            class={`${state(bed)} ${bed.place}`}
            x={bed.x_cm}
            y={bed.y_cm}
            width={bed.width_cm}
            height={bed.length_cm}
          />
          <text x={bed.x_cm + bed.width_cm / 2} y={bed.y_cm + bed.length_cm / 2 + 30} text-anchor="middle">
            {/\d+/.exec(bed.name)?.[0] ?? bed.name.slice(0, 2)}
          </text>
        </>
      ))}
    </svg>
  )
}
