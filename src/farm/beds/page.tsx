import { asset, Alert, Empty, LinkButton, Tag } from '#platform/ui'
import { writeNumber } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { placeWords, type Bed } from '../bed.ts'
import { begunOf, cropName, isGrowing, isInSeason, readyOn, sameFamilyNextYear, type Crop } from '../crop.ts'
import { FARM, fieldPage, type Fielding } from '../field-frame.tsx'
import { Plan } from './plan-page.tsx'
import { familyWords, vegetableOf } from '../vegetable.ts'

const endingWords = { harvested: 'récolté', lost: 'perdu', 'given up': 'abandonné' } as const

/** A bed: what grows there now, what comes next, what grew before. */
export function bedPage(fielding: Fielding, { bed, crops }: { bed: Bed; crops: Crop[] }): Response {
  const { day, inside } = fielding
  const growing = crops.filter((one) => isGrowing(one, day.day))
  const planned = crops.filter(({ standing }) => standing === 'planned')
  const past = crops.filter((crop) => crop.standing === 'ended').toReversed()
  return fieldPage(
    fielding,
    { title: bed.name, here: 'plan' },
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">
            {placeWords[bed.place]}, {writeNumber(bed.length_cm / 100)} m sur{' '}
            {writeNumber(bed.width_cm / 100)} m
          </p>
          <h1>{bed.name}</h1>
        </div>
        {growing.map((crop) => (
          <Growing crop={crop} crops={crops} fielding={fielding} />
        ))}
        {growing.length === 0 && <Empty icon="sheet" title="Rien ne pousse ici" />}
        {planned.map((crop) => (
          <section class="panel stack tight">
            <h2>Bientôt : {cropName(crop)}</h2>
            <p>
              À {crop.how === 'sown' ? 'semer' : 'planter'} le {writeDate(crop.plannedOn)}
            </p>
            <Rotation crop={crop} crops={crops} />
            {!isInSeason(crop, crop.plannedOn) && (
              <Alert kind="wait" title="Hors saison">
                Le calendrier du littoral ne le prévoit pas à cette date.
              </Alert>
            )}
            {inside.seat === 'runs' && <a href={`${FARM}/cultures/${crop.id}`}>Modifier</a>}
          </section>
        ))}
        {inside.seat === 'runs' && (
          <>
            <LinkButton kind="quiet" icon="plus" href={`${FARM}/cultures/nouvelle?planche=${bed.id}`}>
              Prévoir une culture
            </LinkButton>
            <LinkButton kind="quiet" icon="pen" href={`${FARM}/planches/${bed.id}/modifier`}>
              Modifier la planche
            </LinkButton>
          </>
        )}
      </div>
      <div class="stack">
        {past.length > 0 && (
          <section class="stack tight">
            <h2>Avant</h2>
            <ul class="done-list">
              {past.map((crop) => (
                <li>
                  <b>{cropName(crop)}</b>
                  <span class="muted">
                    {crop.begunOn && `du ${writeDate(crop.begunOn)} `}
                    {`au ${writeDate(crop.endedOn)}, ${endingWords[crop.endedWhy]}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Plan beds={day.beds} crops={day.crops} day={day.day} here={bed.id} />
      </div>
    </div>,
  )
}

type GrowingProps = { crop: Crop; crops: Crop[]; fielding: Fielding }

function Growing({ crop, crops, fielding: { day, inside } }: GrowingProps) {
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

/** The same family two years running tires the soil: it is told, and not refused. */
function Rotation({ crop, crops }: { crop: Crop; crops: readonly Crop[] }) {
  const [found] = sameFamilyNextYear(crop, crops)
  if (!found) return null
  return (
    <Alert kind="wait" title="Même famille deux ans de suite">
      {`${cropName(found.crop)} et ${cropName(crop)} : famille des ${familyWords[found.family]}. La terre se fatigue.`}
    </Alert>
  )
}
