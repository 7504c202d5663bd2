import { Alert } from '#platform/ui'
import { cropName, sameFamilyNextYear, type Crop } from '../crop.ts'
import { familyWords } from '../vegetable.ts'

/** The same family two years running tires the soil: it is told, and not refused. */
export function Rotation({ crop, crops }: { crop: Crop; crops: readonly Crop[] }) {
  const [found] = sameFamilyNextYear(crop, crops)
  if (!found) return null
  return (
    <Alert kind="wait" title="Même famille deux ans de suite">
      {`${cropName(found.crop)} et ${cropName(crop)} : famille des ${familyWords[found.family]}. La terre se fatigue.`}
    </Alert>
  )
}
