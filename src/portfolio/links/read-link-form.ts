import { parisDay } from '#platform/time'
import type { Language } from '#platform/languages'
import { checkForm, field, type Typed } from '#platform/web'
import type { EvidenceId } from '../ids.ts'
import { lastEnd, MOST_SHOWN, type Link } from '../link.ts'
import { readDay } from '../read-day.ts'
import type { LinkSentences } from './sentences.fr.ts'

const linkForm = field.form({
  forWhom: field.optionalText(120),
  until: field.optionalText(40),
  proofs: field.texts(),
  card: field.ticked(),
})

type Read = Pick<Link, 'forWhom' | 'untilDay' | 'showsCard'> & { evidenceIds: readonly EvidenceId[] }

/** What the form says of a link, among what may be shown; or a sentence beside each field that is to be mended. */
export function readLinkForm(
  typed: Typed,
  {
    offered,
    hasCard,
    now,
    say,
    language,
  }: { offered: readonly EvidenceId[]; hasCard: boolean; now: Date; say: LinkSentences; language: Language },
): { ok: true; link: Read } | { ok: false; errors: Record<string, string> } {
  const form = checkForm(linkForm, typed, language)
  if (!form.ok) return { ok: false, errors: form.errors }
  const { forWhom, until, proofs, card } = form.value
  const today = parisDay(now)
  const day = until === null ? undefined : readDay(until)
  const evidenceIds = offered.filter((id) => proofs.includes(id))
  const showsCard = card && hasCard
  const errors = {
    ...(forWhom === null ? { forWhom: say.errors.who } : {}),
    ...(day === undefined ? { until: say.errors.day } : {}),
    ...(day !== undefined && day < today ? { until: say.errors.past } : {}),
    ...(day !== undefined && day > lastEnd(today) ? { until: say.errors.far } : {}),
    ...(evidenceIds.length === 0 && !showsCard ? { 'proofs[]': say.errors.nothing } : {}),
    ...(evidenceIds.length > MOST_SHOWN ? { 'proofs[]': say.errors.many } : {}),
  }
  if (forWhom === null || day === undefined || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, link: { forWhom, untilDay: day, showsCard, evidenceIds } }
}
