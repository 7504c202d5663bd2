import type { Plain } from '#platform/json'
import { beginSession, type AuSession, type Launch, type Outbox } from '../au/door.ts'
import type { Given, Report } from './given.ts'
import { answersIn } from './interactions.ts'
import { judgeReport } from './judge-report.ts'

const SCORM = 'https://w3id.org/xapi/scorm'

/** A session of a SCO, said to the store with the verbs of cmi5 and of the SCORM profile of xAPI. */
export type ScoSession = {
  /** The session begins with the first word of the content, or when it is shown if it says nothing. */
  begun(): AuSession
  hear(report: Report): void
  finished(): boolean
  /** What is said before the last statement. */
  end(): AuSession
}

type Means = { launch: Launch; outbox: Outbox; given: Given; kept: Plain }

export function openScoSession({ launch, outbox, given, kept }: Means): ScoSession {
  const said = { completed: kept['completed'] === true, passed: kept['passed'] === true }
  const answered = new Map<string, string>()
  let session: AuSession | undefined
  let last: Report | undefined

  const begun = (): AuSession => {
    if (session) return session
    session = beginSession(launch, outbox, said, { categories: [SCORM] })
    if (given.entry === 'resume') session.resumed()
    return session
  }
  const tellAnswers = ({ data, when }: Report) => {
    for (const [number, part] of answersIn(data)) {
      const answer = JSON.stringify(part)
      // those of an earlier session come back with the first word
      if (when !== 'begun' && answered.get(number) !== answer) begun().did('responded', part)
      answered.set(number, answer)
    }
  }
  return {
    begun,
    hear(report) {
      last = report
      begun()
      tellAnswers(report)
      const { verdict, completed } = judgeReport(report, launch.masteryScore)
      if (verdict) begun().judged(verdict.scaled, verdict.success)
      if (completed) begun().completed()
      // until its last word, a session that would be cut is one that was put aside
      const exit = report.when === 'finished' ? report.exit : 'suspend'
      if (launch.mode === 'Normal') outbox.keep({ ...said, data: report.data, exit })
    },
    finished: () => last?.when === 'finished',
    end() {
      if (last && (last.when !== 'finished' || last.exit === 'suspend')) begun().suspended()
      return begun()
    },
  }
}
