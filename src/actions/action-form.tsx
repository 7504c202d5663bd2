import type { Organisation } from '#people'
import { Field, Select, TextArea, type Errors } from '#platform/ui'
import { field, type Typed } from '#platform/web'
import { isPicture, pictures, type Picture } from './action.ts'

/** What an action says of itself, as typed. */
export const actionFields = {
  title: field.text(120, 'Donnez un titre à l’action.'),
  town: field.text(80, 'Dites dans quelle ville.'),
  leadId: field.id('Choisissez l’organisme qui mène l’action.'),
  summary: field.text(240, 'Dites l’action en une phrase.'),
  story: field.optionalText(6000),
  picture: field.oneOf(Object.keys(pictures).filter(isPicture), 'Choisissez un dessin.'),
}

type Leads = Pick<Organisation, 'id' | 'name'>[]

export function ActionFields({ typed, errors, leads }: { typed: Typed; errors: Errors; leads: Leads }) {
  const text = (name: string) => String(typed[name] ?? '')
  return (
    <>
      <Field name="title" label="Titre" value={text('title')} error={errors['title']} maxlength={120} />
      <Field name="town" label="Ville" value={text('town')} error={errors['town']} maxlength={80} />
      <Select
        name="leadId"
        label="Organisme qui mène l’action"
        options={leads.map(({ id, name }) => ({ value: id, label: name }))}
        value={text('leadId') || (leads.length === 1 ? leads[0]?.id : undefined)}
        empty="Choisir dans la liste"
        error={errors['leadId']}
      />
      <TextArea
        name="summary"
        label="L’action en une phrase"
        hint="Elle se lit dans la liste des actions : 240 caractères au plus."
        rows={2}
        value={text('summary')}
        error={errors['summary']}
      />
      <TextArea
        name="story"
        label="Ce qu’on y fait"
        hint="Une ligne vide sépare deux paragraphes."
        rows={10}
        value={text('story')}
        error={errors['story']}
        required={false}
      />
      <Select
        name="picture"
        label="Dessin de la carte"
        options={Object.entries(pictures).map(([value, label]) => ({ value, label }))}
        value={text('picture') || ('linge' satisfies Picture)}
        error={errors['picture']}
      />
    </>
  )
}
