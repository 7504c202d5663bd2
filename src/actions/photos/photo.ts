import type { FileId } from '#platform/files'
import type { Day } from '#platform/time'
import type { ActionId, PhotoId } from '../ids.ts'

/** Why a photograph may be shown: nobody can be recognised on it, or those who can have signed, that day. */
export type Consent = { consent: 'nobody on it'; consentOn: null } | { consent: 'signed'; consentOn: Day }

/** A photograph of an action, in the order in which it is shown. */
export type ActionPhoto = {
  id: PhotoId
  actionId: ActionId
  fileId: FileId
  description: string
  width: number
  height: number
} & Consent
