import type { ComponentChildren } from 'preact'
import { Said, wired } from './field/described.tsx'
import { fieldId } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'
import { useWords } from './words/words.ts'

export type FileDropProps = {
  name: string
  /** When a page asks for the same file several times: the name that its error goes by, else two fields would share one id. */
  called?: string
  /** What to bring, e.g. "La photo de votre travail". */
  label: string
  /** The words of the button, e.g. "Choisir un fichier". */
  verb?: string
  hint?: string
  error?: string
  icon?: IconName
  accept?: string
  /** Opens the camera of a phone at once. */
  capture?: 'environment' | 'user'
  /** Beside the camera, the photos that the phone has: the words of that button. */
  gallery?: string
  multiple?: boolean
  required?: boolean
  /** What is there already: a picture that is kept unless another is chosen. */
  children?: ComponentChildren
}

/** A file to choose or to drop. The button is a label, in the reader's words; the browser writes the name of the file. */
export function FileDrop({
  name,
  called = name,
  label,
  verb,
  hint,
  error,
  icon = 'upload',
  gallery,
  children,
  ...rest
}: FileDropProps) {
  const id = fieldId(called)
  const words = useWords()
  return (
    <div class={error ? 'field bad' : 'field'}>
      <b id={`${id}-label`}>{label}</b>
      <Said {...{ id, hint, error }} />
      {children}
      <div class="drop row">
        <label class="button quiet" for={id} id={`${id}-verb`}>
          <Icon name={icon} />
          {verb ?? words.chooseFile}
        </label>
        <input
          {...rest}
          {...wired(id, hint, error)}
          type="file"
          name={name}
          aria-labelledby={`${id}-label ${id}-verb`}
        />
      </div>
      {gallery && (
        <div class="drop row">
          <label class="button quiet" for={`${id}-gallery`} id={`${id}-gallery-verb`}>
            <Icon name="image" />
            {gallery}
          </label>
          <input
            type="file"
            id={`${id}-gallery`}
            name={name}
            accept={rest.accept}
            multiple={rest.multiple}
            aria-labelledby={`${id}-label ${id}-gallery-verb`}
          />
        </div>
      )}
    </div>
  )
}
