import { inFrench } from '../words/door.ts'
import type { ReportRefusal } from './give-host-report.ts'

/** What a refusal says to whoever writes what a host told on the telephone. */
export const reportSentences: Record<ReportRefusal, string> = inFrench.report.refused
