import type { FileId } from '#platform/files'
import type { PersonId } from '#people'
import type { ServicePhotoId } from './ids.ts'

/** What is done at a client's, in order: ticked on the service sheet. */
export const serviceSteps = ['greet', 'look', 'work', 'tidy', 'show', 'goodbye'] as const
export type ServiceStep = (typeof serviceSteps)[number]

export type StepDone = { step: ServiceStep; by: PersonId }

export type ServicePhoto = { id: ServicePhotoId; moment: 'before' | 'after'; fileId: FileId; by: PersonId }
