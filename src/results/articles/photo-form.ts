import { dayOf } from '#platform/time'
import { field, type Typed } from '#platform/web'
import { isDrawing } from './drawing.ts'
import type { Consent, PhotoText } from '../photo.ts'

const consents = ['nobody on it', 'signed', ''] as const satisfies (Consent['kind'] | '')[]
const text = {
  description: field.optionalText(300),
  caption: field.optionalText(200),
  consent: field.oneOf(consents).optional(),
  consentOn: field.optionalDay(),
}

const dateMissing = { path: ['consentOn'], message: 'Donnez le jour où l’accord a été signé.' }
const datedWhenSigned = (read: { consent?: string | undefined; consentOn: string | null }) =>
  read.consent !== 'signed' || read.consentOn !== null

export const photoForm = field.form({ ...text, remove: field.ticked() }).refine(datedWhenSigned, dateMissing)
export const newPhotoForm = field
  .form({ id: field.id(), drawing: field.optionalText(40), shown: field.optionalId(), ...text })
  .refine(datedWhenSigned, dateMissing)
  .refine(({ drawing }) => drawing === null || isDrawing(drawing), {
    path: ['drawing'],
    message: 'Choisissez dans la liste.',
  })

type Read = {
  description: string | null
  caption: string | null
  consent?: Consent['kind'] | '' | undefined
  consentOn: string | null
}

/** What is kept of a photo: no date without a signature. */
export const textOfPhoto = (read: Read): PhotoText => ({
  description: read.description ?? '',
  caption: read.caption ?? '',
  consent: consentOf(read),
})

function consentOf({ consent, consentOn }: Read): Consent | null {
  if (consent === 'signed') return consentOn ? { kind: consent, on: dayOf(consentOn) } : null
  return consent ? { kind: consent } : null
}

/** What the form of a photo shows before anybody types. */
export const typedPhoto = ({ description, caption, consent }: PhotoText): Typed => ({
  description,
  caption,
  consent: consent?.kind ?? '',
  consentOn: consent?.kind === 'signed' ? consent.on : '',
})
