import type { Db } from '#platform/db'
import { ConfigRefused } from '../config/read-variables.ts'
import { majorVersion } from '../territory-store.ts'

const OLDEST = 17

/** @throws ConfigRefused when the database that was named does not answer, or is too old. */
export async function refuseDatabase(db: Db): Promise<void> {
  const version = await majorVersion(db).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : ''
    throw new ConfigRefused(`Réglage refusé : la base de DATABASE_URL ne répond pas (${why}).`, { cause })
  })
  if (version < OLDEST)
    throw new ConfigRefused(
      `Réglage refusé : DATABASE_URL mène à PostgreSQL ${version}. Il faut la version ${OLDEST} ou une plus récente.`,
    )
}
