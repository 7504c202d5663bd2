import { Alert, Empty, LinkButton } from '#platform/ui'
import { writeNumber } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { placeWords, type Bed } from '../bed.ts'
import { cropName, isGrowing, isInSeason, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { Plan } from './plan.tsx'
import { Growing } from './growing-crop.tsx'
import { Rotation } from './rotation.tsx'

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
                Ce n’est pas le bon mois pour ce légume.
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
