import { newId } from '#platform/id'
import type { Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Inside } from '../access.ts'
import type { RequestFile } from '../request.ts'
import { photosFor, stepsDoneFor } from '../service-store.ts'
import { turnsOf } from '../turn-store.ts'
import { servicePage } from './page.tsx'

/** The sheet of a service, as it stands now. */
export async function showSheet(
  c: Ask,
  inside: Inside,
  file: RequestFile,
  errors: Errors = {},
  typed: Typed = {},
): Promise<Response> {
  const { db } = c.var
  const turns = (await turnsOf(db, inside.company.id)).filter(({ requestId }) => requestId === file.id)
  return servicePage(c, inside, {
    file,
    turns,
    steps: await stepsDoneFor(db, file.id),
    photos: await photosFor(db, file.id),
    freshId: newId(),
    errors,
    typed,
  })
}
