import { Field, TextArea, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'

/** The text of an article, as it is written. */
export function ArticleFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  const of = (name: string) => {
    const error = errors[name]
    return { name, value: String(typed[name] ?? ''), ...(error ? { error } : {}) }
  }
  return (
    <>
      <Field {...of('town')} label="Ville" maxlength={80} required />
      <Field {...of('title')} label="Titre" maxlength={120} required />
      <TextArea
        {...of('chapo')}
        label="Chapeau"
        hint="Une ou deux phrases en tête"
        rows={3}
        required={false}
      />
      <TextArea
        {...of('body')}
        label="Texte"
        hint="Une ligne vide entre deux paragraphes. ## devant un intertitre. **Deux étoiles** autour d’un mot en gras."
        rows={18}
      />
    </>
  )
}
