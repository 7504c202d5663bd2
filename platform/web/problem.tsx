import { page } from './page.tsx'
import type { Ask } from './ask.ts'
import { problemSentences } from './problem/sentences.ts'
import type { ProblemSentences } from './problem/sentences.fr.ts'
import { speak } from './speak.ts'

export type ProblemStatus = keyof ProblemSentences['told']

/** Those that are our fault: who tells us gives what finds the line of the log. */
const ours = new Set<ProblemStatus>([500, 503])

/** A problem said as a page, or as `application/problem+json` where JSON was asked. */
export function problem(c: Ask, status: ProblemStatus, detail?: string): Response {
  const say = speak(c, problemSentences)
  const [title, text] = say.told[status]
  const reference = ours.has(status) ? c.var.requestId : undefined
  if (wantsJson(c)) {
    const body = JSON.stringify({ type: 'about:blank', title, status, detail: detail ?? text, reference })
    return c.body(body, status, { 'content-type': 'application/problem+json' })
  }
  return page(
    c,
    { title, room: 'hall' },
    <div class="stack problem">
      <h1>{title}</h1>
      <p class="lead">{detail ?? text}</p>
      {reference && (
        <p>
          {say.again} <a href="/contact">{say.tellUs}</a> <code>{reference}</code>
        </p>
      )}
      <p>
        <a class="button" href="/">
          {say.home}
        </a>
      </p>
    </div>,
    status,
  )
}

const wantsJson = (c: Ask) =>
  c.req.path.endsWith('.json') || (c.req.header('accept') ?? '').startsWith('application/json')
