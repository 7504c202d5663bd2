import type { Ask } from '#platform/web'
import { notFound, speak } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { renderSteps } from './render-steps.ts'
import { tutorialSentences } from './sentences.ts'
import { tutorialOf } from './tutorial-store.ts'
import { writeVtt, type Step } from './tutorial.ts'

/** The words under a film, as players read them. Who may is for whoever calls to say. */
export async function sendCaptions(c: Ask, evidence: Evidence): Promise<Response> {
  const { captions } = await tutorialOf(c.var.db, evidence.id)
  const headers = { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'private, no-store' }
  return c.body(writeVtt(captions), 200, headers)
}

type Paper = {
  steps: readonly Step[]
  /** The address that its code opens; without one, it has no code. */
  at?: string
  /** Who opens it, in the words of its reader. */
  open: string
}

/** The steps of a film on a sheet. Who may is for whoever calls to say. @throws notFound when it has none. */
export async function sendPaper(c: Ask, evidence: Evidence, { at, open, steps }: Paper): Promise<Response> {
  const { db, ground, now } = c.var
  if (steps.length === 0) throw notFound()
  const url = at === undefined ? undefined : `${ground.site.url}${at}`
  const { dataDir } = ground.site
  const say = speak(c, tutorialSentences)
  const bytes = await renderSteps({ db, dataDir, evidence, steps, url, open, say, at: now })
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="etapes.pdf"',
    'cache-control': 'private, no-store',
  })
}
