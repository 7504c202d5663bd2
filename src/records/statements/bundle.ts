import type { Plain } from '#platform/json'
import type { OrganisationId } from '#people'
import type { Version } from '../shape.ts'
import type { Sent } from './prepare-statement.ts'
import type { KeyId } from '../ids.ts'

/** Who writes: an organisation, by one of its keys, which vouches for what it writes. */
export type Writer = { organisationId: OrganisationId; keyId: KeyId; authority: Plain }

/** Statements that follow the specification, sent together, with the bytes of their attachments by SHA-2. */
export type Bundle = { sent: readonly Sent[]; bytes?: ReadonlyMap<string, Buffer>; version: Version }

export type KeptBundle = { ok: true; ids: string[] }

/** A statement that came without an id, and its text as it was written, with this one. */
export const withId = ({ statement, piece }: Sent, id: string): Sent => ({
  statement: { id, ...statement },
  piece: piece.replace('{', `{"id":${JSON.stringify(id)},`),
})
