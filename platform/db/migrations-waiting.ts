import type { MigrationFile } from './migration-files.ts'
import type { Done } from './migrations-done.ts'

/** Why this code does not run on this database, in one French sentence that says what to do. */
export class MigrationRefused extends Error {}

export const waitingOf = (files: readonly MigrationFile[], done: readonly Done[]): MigrationFile[] =>
  files.filter(({ name }) => !done.some((ran) => ran.name === name))

/** @throws MigrationRefused when the database is newer than this code, or when a migration was edited after it ran. */
export function refuseOthers(done: readonly Done[], files: readonly MigrationFile[]): void {
  const unknown = done.findLast(({ name }) => !files.some((file) => file.name === name))
  if (unknown)
    throw new MigrationRefused(
      unknown.version
        ? `Démarrage refusé : cette base a été mise à jour par Beffroi ${unknown.version} (migration ${unknown.name}). Prenez cette version, ou une plus récente.`
        : `Démarrage refusé : cette base connaît la migration ${unknown.name}, que cette version de Beffroi n’a pas. Prenez une version plus récente.`,
    )
  const edited = done.find(
    ({ name, checksum }) =>
      checksum !== null && files.some((file) => file.name === name && file.checksum !== checksum),
  )
  if (edited)
    throw new MigrationRefused(
      `Démarrage refusé : la migration ${edited.name} a été modifiée après avoir servi sur cette base. Remettez son texte d’origine, et écrivez le changement dans une nouvelle migration.`,
    )
}
