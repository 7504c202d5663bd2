import { Field, FileDrop } from '#platform/ui'
import type { CompanySentences } from './sentences.fr.ts'

type PhotoProps = { label: string; error: string | undefined; common: CompanySentences }

/** A photo, taken or chosen: one box on every form of a company. */
export const PhotoField = ({ label, error, common }: PhotoProps) => (
  <FileDrop
    name="photo"
    label={label}
    verb={common.takePhoto}
    gallery={common.choosePhoto}
    icon="camera"
    accept="image/jpeg,image/png,image/webp"
    capture="environment"
    {...(error ? { error } : {})}
  />
)

type AmountProps = {
  name: string
  value: string
  error: string | undefined
  label: string
  hint?: string
  required?: boolean
}

/** Euros or kilos, typed with a comma or without. */
export const AmountField = (props: AmountProps) => (
  <Field {...props} inputmode="decimal" size={8} maxlength={12} autocomplete="off" />
)
