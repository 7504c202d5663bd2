import { createCluster, refuseOtherMajor } from './embedded-cluster.ts'
import { preparePlace, type Place } from './embedded-place.ts'
import { launch, ready, serverRuns, waitUntilFree } from './embedded-server.ts'
import { answers } from './embedded-store.ts'

/** A running embedded PostgreSQL: its address, its end, and a promise that resolves when it stops by itself. */
export type Embedded = { url: string; stop(): Promise<void>; ended: Promise<number | null> }

// Tests only: a lost machine would lose data, a lost test run loses nothing.
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

/**
 * Starts PostgreSQL on a folder, creating the cluster and the database `beffroi` the first time. No port: a socket in the folder.
 * @throws FolderInUse when another server runs there, ClusterRefused when its files are those of another major version.
 */
export async function startEmbedded({
  dir,
  fast = false,
}: {
  dir: string
  fast?: boolean
}): Promise<Embedded> {
  const place = preparePlace(dir)
  refuseOtherMajor(place)
  await waitUntilFree(place)
  createCluster(place)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${place.socket}`,
    'max_connections=120',
    'jit=off',
    'random_page_cost=1.1', // the pages are in memory, or nearly
    'autovacuum_naptime=15s', // a plan made while a table was small reads all of it, until the table is counted again
    ...(fast ? FAST : []),
  ]
  const server = launch(place, settings)
  const ended = new Promise<number | null>((done) => server.once('exit', done))
  await ready(addressIn(place, 'postgres'), server, ended)
  return {
    url: addressIn(place, 'beffroi'),
    ended,
    stop: async () => {
      server.stdin?.end()
      await ended
    },
  }
}

/** The address of the server that already runs on this folder, for a command beside it; undefined when none answers. */
export async function joinEmbedded({ dir }: { dir: string }): Promise<string | undefined> {
  const place = preparePlace(dir)
  if (!serverRuns(place) || !(await answers(addressIn(place, 'postgres')))) return undefined
  return addressIn(place, 'beffroi')
}

const addressIn = (place: Place, name: string) =>
  `postgres:///${name}?host=${encodeURIComponent(place.socket)}&user=beffroi`
