import { renderSVG } from 'uqr'
import type { Db } from '#platform/db'
import { readPicture } from '#platform/files'
import { typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import type { Evidence } from '../evidence.ts'
import { timeOf } from './film-view.tsx'
import type { TutorialSentences } from './sentences.fr.ts'
import type { Step } from './tutorial.ts'

type Printed = {
  db: Db
  dataDir: string
  evidence: Evidence
  steps: readonly Step[]
  /** What its code opens; without one, it has no code. */
  url: string | undefined
  open: string
  say: TutorialSentences
  at: Date
}

/** The steps of a gesture on one sheet, with their pictures and the code of the film. */
export async function renderSteps({
  db,
  dataDir,
  evidence,
  steps,
  url,
  open,
  say,
  at,
}: Printed): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = url
    ? { 'code.svg': new TextEncoder().encode(renderSVG(url, { border: 2 })) }
    : {}
  for (const [n, { pictureFileId }] of steps.entries()) {
    const picture = pictureFileId && (await readPicture(db, dataDir, pictureFileId, '640'))
    if (picture) files[`step-${n}.webp`] = picture.bytes
  }
  return renderPdf({
    template: new URL('steps.typ', import.meta.url),
    data: {
      title: typo(evidence.title),
      steps: steps.map((step, n) => ({
        words: typo(step.words),
        says: typo(step.says ?? ''),
        time: timeOf(say, step),
        picture: `step-${n}.webp` in files ? `step-${n}.webp` : '',
      })),
      code: say.paperCode,
      open: typo(open),
      url: url ?? null,
    },
    files,
    title: typo(evidence.title),
    at,
  })
}
