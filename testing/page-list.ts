import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cast, type CastId } from '#people'

/** One page as one reader opens it. */
export type OnePage = { room: string; pattern: string; as: 'public' | CastId; url: string }

/** What `npm run -s pages` prints: every page, once for each kind of reader allowed. */
export function listPages(): OnePage[] {
  const cwd = join(import.meta.dirname, '..')
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--import', './tools/jsx.ts', 'app/pages.ts'],
    { cwd, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line): OnePage => JSON.parse(line))
}

/** The readers in the order of the cast, the visitor first. */
export const readers = ['public', ...cast.map((one) => one.id)] as const

/** 'certification/brigitte-certification-jury': the name of a picture of this page. */
export const pictureName = ({ room, as, url }: OnePage): string =>
  `${room}/${as}-${url.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'accueil'}`.slice(0, 150)
