import { Alert, AsWritten, Empty, LinkButton } from '#platform/ui'
import { speak } from '#platform/web'
import type { Bed } from '../bed.ts'
import { isGrowing, isInSeason, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { CropName, fieldPage, type Fielding } from '../field-frame.tsx'
import { Plan } from './plan.tsx'
import { Growing } from './growing-crop.tsx'
import { Rotation } from './rotation.tsx'
import { bedSentences } from './sentences.ts'

/** A bed: what grows there now, what comes next, what grew before. */
export function bedPage(fielding: Fielding, { bed, crops }: { bed: Bed; crops: Crop[] }): Response {
  const { c, day, inside, say: farm, write } = fielding
  const say = speak(c, bedSentences)
  const words = { farm, say }
  const metres = (cm: number) => write.number(cm / 100)
  const growing = crops.filter((one) => isGrowing(one, day.day))
  const planned = crops.filter(({ standing }) => standing === 'planned')
  const past = crops.filter((crop) => crop.standing === 'ended').toReversed()
  return fieldPage(
    fielding,
    { title: bed.name, here: 'plan', room: 'plan' },
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">
            {farm.places[bed.place]}
            {farm.comma}
            {say.size(metres(bed.length_cm), metres(bed.width_cm))}
          </p>
          <h1>
            <AsWritten>{bed.name}</AsWritten>
          </h1>
        </div>
        {growing.map((crop) => (
          <Growing crop={crop} crops={crops} fielding={fielding} words={words} />
        ))}
        {growing.length === 0 && <Empty icon="sheet" title={say.nothing} />}
        {planned.map((crop) => (
          <section class="panel stack tight">
            <h2>
              {say.soon} <CropName crop={crop} say={farm} />
            </h2>
            <p>{say.due[crop.how](write.date(crop.plannedOn))}</p>
            <Rotation crop={crop} crops={crops} words={words} />
            {!isInSeason(crop, crop.plannedOn) && (
              <Alert kind="wait" title={say.offSeason}>
                {say.offSeasonText}
              </Alert>
            )}
            {inside.seat === 'runs' && <a href={`${FARM}/cultures/${crop.id}`}>{say.change}</a>}
          </section>
        ))}
        {inside.seat === 'runs' && (
          <>
            <LinkButton kind="quiet" icon="plus" href={`${FARM}/cultures/nouvelle?planche=${bed.id}`}>
              {say.planCrop}
            </LinkButton>
            <LinkButton kind="quiet" icon="pen" href={`${FARM}/planches/${bed.id}/modifier`}>
              {say.changeBed}
            </LinkButton>
          </>
        )}
      </div>
      <div class="stack">
        {past.length > 0 && (
          <section class="stack tight">
            <h2>{say.before}</h2>
            <ul class="done-list">
              {past.map((crop) => (
                <li>
                  <b>
                    <CropName crop={crop} say={farm} />
                  </b>
                  <span class="muted">
                    {crop.begunOn
                      ? say.grew(
                          write.date(crop.begunOn),
                          write.date(crop.endedOn),
                          say.endings[crop.endedWhy],
                        )
                      : say.ended(write.date(crop.endedOn), say.endings[crop.endedWhy])}
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
