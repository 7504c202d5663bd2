import { renderSVG } from 'uqr'
import { typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import type { Evidence } from '../evidence.ts'
import { timeOf } from './film-view.tsx'
import type { TutorialSentences } from './sentences.fr.ts'
import type { Step } from './tutorial.ts'

type Printed = { evidence: Evidence; steps: readonly Step[]; url: string; say: TutorialSentences; at: Date }

/** The steps of a gesture on one sheet, with the code of its film. */
export const renderSteps = ({ evidence, steps, url, say, at }: Printed): Promise<Uint8Array> =>
  renderPdf({
    template: new URL('steps.typ', import.meta.url),
    data: {
      title: typo(evidence.title),
      steps: steps.map((step) => [typo(step.words), timeOf(say, step)]),
      code: say.paperCode,
      open: typo(say.paperOpen),
      url,
    },
    files: { 'code.svg': new TextEncoder().encode(renderSVG(url, { border: 2 })) },
    title: typo(evidence.title),
    at,
  })
