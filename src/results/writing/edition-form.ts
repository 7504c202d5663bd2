import { field, type Typed } from '#platform/web'
import type { EditionText } from '../edition.ts'
import { readGlossary, writeGlossary } from '../glossary.ts'

const masthead = {
  number: field.whole(1, 99_999),
  dated: field.day(),
  period: field.text(60),
  place: field.text(80),
  towns: field.text(80),
  theme: field.text(200),
}

export const newEditionForm = field.form({ id: field.id(), ...masthead })
export const editionForm = field.form({
  ...masthead,
  front: field.optionalText(2000),
  glossary: field.optionalText(4000),
  credits: field.optionalText(500),
  revision: field.whole(0, 1_000_000),
})

type Read = ReturnType<(typeof editionForm)['parse']>

export const textOf = ({ front, glossary, credits, revision: _revision, ...read }: Read): EditionText => ({
  ...read,
  front: front ?? '',
  glossary: readGlossary(glossary ?? ''),
  credits: credits ?? '',
})

/** What the form of an edition shows before anybody types. */
export const typedEdition = (edition: EditionText): Typed => ({
  number: String(edition.number),
  dated: edition.dated,
  period: edition.period,
  place: edition.place,
  towns: edition.towns,
  theme: edition.theme,
  front: edition.front,
  glossary: writeGlossary(edition.glossary),
  credits: edition.credits,
})
