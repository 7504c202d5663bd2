import type { ComponentChildren } from 'preact'
import { asset, fieldId, Icon, type IconName } from '#platform/ui'

export type Plate = {
  value: string
  label: ComponentChildren
  icon?: IconName | undefined
  drawing?: string | undefined
}

type Props = {
  name: string
  legend: string
  hint?: ComponentChildren
  error?: string | undefined
  kind: 'radio' | 'checkbox'
  plates: readonly Plate[]
  value: readonly string[]
}

/** Pictures to press, three a row: the mark stays visible in the corner. */
export function Plates({ name, legend, hint, error, kind, plates, value }: Props) {
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
      <div class="plates">
        {plates.map((plate, n) => (
          <label class="choice">
            {plate.drawing && (
              <img src={asset(plate.drawing)} alt="" width={240} height={160} loading="lazy" />
            )}
            {plate.icon && <Icon name={plate.icon} />}
            <input
              id={n === 0 ? id : undefined}
              type={kind}
              name={kind === 'checkbox' ? `${name}[]` : name}
              value={plate.value}
              checked={value.includes(plate.value)}
            />
            <span>{plate.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
