import { Alert } from '#platform/ui'
import { sameFamilyNextYear, type Crop } from '../crop.ts'
import { CropName } from '../field-frame.tsx'
import type { FieldSentences } from '../sentences.fr.ts'
import type { BedSentences } from './sentences.fr.ts'

export type BedWords = { farm: FieldSentences; say: BedSentences }

type RotationProps = { crop: Crop; crops: readonly Crop[]; words: BedWords }

/** The same family two years running tires the soil: it is told, and not refused. */
export function Rotation({ crop, crops, words: { farm, say } }: RotationProps) {
  const [found] = sameFamilyNextYear(crop, crops)
  if (!found) return null
  return (
    <Alert kind="wait" title={say.sameFamily}>
      <CropName crop={found.crop} say={farm} />
      {farm.comma}
      <CropName crop={crop} say={farm} />
      <br />
      {say.sameFamilyText(farm.families[found.family])}
    </Alert>
  )
}
