import { dayOf } from '#platform/time'
import { field, type Typed } from '#platform/web'
import { isDrawing } from './drawing.ts'
import { readGlossary, writeGlossary, type Article, type Consent, type Edition } from '../edition.ts'
import type { EditionWords } from '../edition-store.ts'

const words = {
  number: field.whole(1, 99_999),
  dated: field.day(),
  period: field.text(60),
  place: field.text(80),
  towns: field.text(80),
  theme: field.text(200),
}

export const newEditionForm = field.form({ id: field.id(), ...words })
export const editionForm = field.form({
  ...words,
  front: field.optionalText(2000),
  glossary: field.optionalText(4000),
  credits: field.optionalText(500),
  revision: field.whole(0, 1_000_000),
})

type Read = ReturnType<(typeof editionForm)['parse']>

export const wordsOf = ({ front, glossary, credits, revision: _revision, ...read }: Read): EditionWords => ({
  ...read,
  front: front ?? '',
  glossary: readGlossary(glossary ?? ''),
  credits: credits ?? '',
})

/** What the form of an edition shows before anybody types. */
export const typedEdition = (edition: Edition): Typed => ({
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

export const newArticleForm = field.form({
  id: field.id(),
  action: field.id('Choisissez l’action.'),
  title: field.text(120),
})

export const articleForm = field.form({
  town: field.text(80),
  title: field.text(120),
  chapo: field.optionalText(1000),
  body: field.optionalText(12_000),
  revision: field.whole(0, 1_000_000),
  insert: field.optionalText(200),
})

export const typedArticle = ({ town, title, chapo, body }: Article): Typed => ({ town, title, chapo, body })

const consents = ['nobody on it', 'signed', ''] as const satisfies (Consent | '')[]
const saidOfPhoto = {
  description: field.optionalText(300),
  caption: field.optionalText(200),
  consent: field.oneOf(consents).optional(),
  consentOn: field.optionalDay(),
}

const dateMissing = { path: ['consentOn'], message: 'Donnez le jour où l’accord a été signé.' }
const datedWhenSigned = (read: { consent?: string | undefined; consentOn: string | null }) =>
  read.consent !== 'signed' || read.consentOn !== null

export const photoForm = field
  .form({ ...saidOfPhoto, remove: field.ticked() })
  .refine(datedWhenSigned, dateMissing)
export const newPhotoForm = field
  .form({ id: field.id(), drawing: field.optionalText(40), shown: field.optionalId(), ...saidOfPhoto })
  .refine(datedWhenSigned, dateMissing)
  .refine(({ drawing }) => drawing === null || isDrawing(drawing), {
    path: ['drawing'],
    message: 'Choisissez dans la liste.',
  })

/** What is kept of a photo: no date without a signature. */
export function saidOf(read: {
  description: string | null
  caption: string | null
  consent?: Consent | '' | undefined
  consentOn: string | null
}) {
  const consent = read.consent || null
  return {
    description: read.description ?? '',
    caption: read.caption ?? '',
    consent,
    consentOn: consent === 'signed' && read.consentOn ? dayOf(read.consentOn) : null,
  }
}

export const correctionForm = field.form({
  id: field.id(),
  why: field.text(500, 'Dites ce qui change, et pourquoi.'),
})
