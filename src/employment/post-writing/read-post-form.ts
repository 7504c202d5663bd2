import { field, type Typed } from '#platform/web'

export const postFields = {
  code: field.text(20, 'Donnez le code du poste.'),
  title: field.text(120, 'Dites quel est l’emploi.'),
  rome: field.text(10, 'Donnez le code ROME.'),
  hours: field.text(12, 'Donnez les heures par semaine.'),
  activity: field.optionalText(120),
  supervisorId: field.optionalId(),
  since: field.optionalText(20),
  until: field.optionalText(20),
}

type Unsaid = Record<'activity' | 'since' | 'until', string | null>

/** What is not said in the form is an empty cell in a list. */
export const asLine = <Form extends Unsaid>(said: Form) => ({
  ...said,
  activity: said.activity ?? '',
  since: said.since ?? '',
  until: said.until ?? '',
})

export type RefusedPost = { errors?: Record<string, string>; typed?: Typed }
