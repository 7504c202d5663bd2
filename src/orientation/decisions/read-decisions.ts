import type { Typed } from '#platform/web'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'
import { verdicts, type Verdict } from './verdict.ts'
import type { Decision } from './decision.ts'

/** What the form says of each person; those left at "Pas encore" are not there. */
export function decisionsIn(typed: Typed): Map<string, Decision> {
  const decisions = new Map<string, Decision>()
  for (const [name, value] of Object.entries(typed)) {
    const id = /^decision-([0-9a-f-]{36})$/i.exec(name)?.[1]
    const verdict = String(value)
    if (!id || !isVerdict(verdict)) continue
    const why = String(typed[`why-${id}`] ?? '').slice(0, 300)
    decisions.set(id, decisionOf(verdict, asId(String(typed['groupId'] ?? '')), why))
  }
  return decisions
}

const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdicts, text)

function decisionOf(verdict: Verdict, groupId: GroupId, why: string): Decision {
  if (verdict === 'admit') return { kind: 'admit', groupId }
  if (verdict === 'wait') return { kind: 'wait', why: why || null }
  if (verdict === 'refuse') return { kind: 'refuse', why }
  const withdrawal = verdict === 'absent' ? 'absent' : 'found a job'
  return { kind: 'withdraw', withdrawal, why: why || null }
}
