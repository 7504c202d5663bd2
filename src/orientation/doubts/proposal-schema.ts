import { asId } from '#platform/id'
import type { OrganisationId, PersonId } from '#people'
import { z } from 'zod'
import type { Doubt } from './doubt-store.ts'
import { lineSchema, unreadSchema } from './line-schema.ts'
import type { Prescribing } from '../prescriber.ts'

const text = z.string().nullable()

const prescriberSchema: z.ZodType<Prescribing> = z
  .object({ prescriberKey: z.string(), phone: text, email: text, comment: text, unread: unreadSchema })
  .and(
    z.union([
      z.object({ organisationId: z.string().transform(asId<OrganisationId>), organisationName: z.string() }),
      z.object({ organisationId: z.null(), organisationName: text }),
    ]),
  )
  .and(
    z.union([
      z.object({ referentId: z.string().transform(asId<PersonId>), referentName: z.string() }),
      z.object({ referentId: z.null(), referentName: text }),
    ]),
  )

const said = z.object({ line: lineSchema, prescriber: prescriberSchema })

/** The line of a question about a person, as it was read from the list. */
export const readSaid = (doubt: Pick<Doubt, 'said'>): z.infer<typeof said> => said.parse(doubt.said)
