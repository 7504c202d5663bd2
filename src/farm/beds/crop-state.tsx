import { writeDate, type Day } from '#platform/time'
import { Tag } from '#platform/ui'
import { isGrowing, readyOn, type Crop } from '../crop.ts'

export function CropState({ crop, today }: { crop: Crop; today: Day }) {
  if (!isGrowing(crop, today))
    return (
      <Tag kind="wait">
        À {crop.how === 'sown' ? 'semer' : 'planter'} le {writeDate(crop.plannedOn)}
      </Tag>
    )
  const ready = readyOn(crop)
  return ready && ready <= today ? (
    <Tag kind="ok">Se récolte</Tag>
  ) : (
    <Tag kind="none" icon="clock">
      Prêt vers le {ready && writeDate(ready)}
    </Tag>
  )
}
