import type { MyData } from '#people'
import type { Db } from '#platform/db'
import { streamFile } from '#platform/files'
import type { Id } from '#platform/id'
import type { StreamedEntry } from '#platform/zip'
import type { Own } from '../access.ts'
import { readCard, renderCard } from '../card/door.ts'
import type { Say } from '../say-origin.ts'
import { renderSteps, tutorialSentences } from '../tutorials/door.ts'
import { CARD_PATH, pathOf, picturePathOf, sheetPathOf } from './carried.ts'
import { MANIFEST } from './manifest.ts'
import type { Carried } from './read-carried.ts'
import { writeIndex } from './write-index.tsx'
import { LEAP2A, writeLeap2a } from './write-leap2a.ts'

type Asked = Own & {
  carried: Carried
  besides: readonly MyData[]
  say: Say
  dataDir: string
  url: string
  now: Date
}

/** What somebody carries away: the page to open, what tools read, each piece as it comes from the disk, then credentials and traces. */
export async function* listEntries(db: Db, asked: Asked): AsyncGenerator<StreamedEntry> {
  const { mine, carried, besides, dataDir } = asked
  const { manifest, all, besides: files } = carried
  yield { path: MANIFEST, content: `${JSON.stringify(manifest, null, 2)}\n` }
  yield { path: LEAP2A, content: writeLeap2a(manifest) }
  for (const [n, evidence] of all.entries())
    for (const piece of evidence.pieces) {
      const found = await streamFile(db, dataDir, piece.fileId)
      if (found) yield { path: pathOf(n, evidence, piece), content: found.content }
      const picture = piece.pictureFileId && (await streamFile(db, dataDir, piece.pictureFileId))
      if (picture) yield { path: picturePathOf(n, evidence, piece), content: picture.content }
    }
  for (const { path, fileId } of files) {
    const found = await streamFile(db, dataDir, fileId)
    if (found) yield { path, content: found.content }
  }
  yield* listPapers(db, asked)
  const papers: string[] = []
  for (const contribute of besides) {
    const given = await contribute(db, mine)
    for (const { path: name, bytes } of given.files) {
      const path = `justificatifs/${given.folder}/${name}`
      papers.push(path)
      yield { path, content: bytes }
    }
  }
  // the last: it leads to all the others
  yield { path: 'index.html', content: writeIndex(manifest, { all, papers }) }
}

/** The card and the sheets of the gestures, in French as their index; no code: it would be a link. */
async function* listPapers(
  db: Db,
  { mine, carried: { all, tutorials, manifest }, say: saySeen, dataDir, url, now }: Asked,
): AsyncGenerator<StreamedEntry> {
  const card = manifest.card && (await readCard(db, { mine, say: saySeen, url, now }))
  if (card)
    yield { path: CARD_PATH, content: await renderCard({ db, dataDir }, card, { address: null, at: now }) }
  const say = tutorialSentences.says.fr
  for (const [n, evidence] of all.entries()) {
    const { steps } = tutorials(evidence.id)
    if (steps.length === 0) continue
    const sheet = { db, dataDir, evidence, steps, url: undefined, open: '', say, at: now }
    yield { path: sheetPathOf(n, evidence), content: await renderSteps(sheet) }
  }
}

/** The files that a portfolio carries away, those of other rooms apart. */
export const filesCarried = ({ all, besides }: Carried): Id[] => [
  ...all.flatMap(({ pieces }) =>
    pieces.flatMap(({ fileId, pictureFileId }) => [fileId, pictureFileId ?? []].flat()),
  ),
  ...besides.map(({ fileId }) => fileId),
]
