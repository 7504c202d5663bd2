import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './embedded-place.ts'

/** The folder holds a database of another PostgreSQL, in one French sentence that says how to move. */
export class ClusterRefused extends Error {}

/** Files of another major version are never read: PostgreSQL would die of them. */
export function refuseOtherMajor({ data, bin, as }: Place): void {
  const file = join(data, 'PG_VERSION')
  if (!existsSync(file)) return
  const there = readFileSync(file, 'utf8').trim()
  const said = spawnSync(join(bin, 'postgres'), ['--version'], { ...as, cwd: '/', encoding: 'utf8' }).stdout
  const ours = /(\d+)(\.\d+)?\s*$/.exec(said ?? '')?.[1]
  if (ours === undefined || ours === there) return
  throw new ClusterRefused(
    `Démarrage refusé : ${data} est une base de PostgreSQL ${there}, et cette version de Beffroi porte PostgreSQL ${ours}. Avec la version de Beffroi d’avant : npm run backup -- territoire.gz. Puis, avec celle-ci et un autre dossier (BEFFROI_DATA) : npm run restore -- territoire.gz.`,
  )
}

/** Makes the cluster of a folder the first time. */
export function createCluster(place: Place): void {
  if (existsSync(join(place.data, 'PG_VERSION'))) return
  const options = [
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ]
  const { status, stderr } = spawnSync(
    join(place.bin, 'initdb'),
    ['-D', place.data, '-U', 'beffroi', ...options],
    { ...place.as, cwd: '/' },
  )
  if (status !== 0) throw new Error(`initdb a échoué : ${stderr.toString()}`)
}
