import type { Report } from './given.ts'

/** What a report is worth: whether all was seen, and the verdict when there is one. */
export type Worth = { completed: boolean; verdict?: { success: boolean; scaled: number | undefined } }

/**
 * Reads a report by the rules of SCORM: where a score to reach was set, it decides, and what the content says of its success does
 * not; a content that is only put aside is not judged on a score that still grows.
 */
export function judgeReport(report: Report, mastery: number | undefined): Worth {
  const scaled = scaledOf(report)
  const said = { passed: true, failed: false }[report.success]
  const ended = report.when === 'finished' && report.exit !== 'suspend'
  const measured = mastery !== undefined && scaled !== undefined
  const success = measured && (said !== undefined || ended) ? scaled >= mastery : said
  const completed = report.completion === 'completed'
  return success === undefined ? { completed } : { completed, verdict: { success, scaled } }
}

/** Between 0 and 1; SCORM 1.2 has only a raw score, out of a hundred unless it says otherwise. */
function scaledOf({ score }: Report): number | undefined {
  const [scaled, raw, min, max] = ['scaled', 'raw', 'min', 'max'].map((name) => numberIn(score[name]))
  if (scaled !== undefined) return bounded(scaled)
  if (raw === undefined) return undefined
  const [low, high] = [min ?? 0, max ?? 100]
  return high > low ? bounded((raw - low) / (high - low)) : undefined
}

const numberIn = (value: unknown): number | undefined => {
  const text = typeof value === 'string' ? value.trim() : value
  return text === '' || text === undefined || text === null || !Number.isFinite(Number(text))
    ? undefined
    : Number(text)
}

const bounded = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000
