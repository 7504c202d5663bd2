import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french, type AuSentences } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

/** What is said around a course, and how it is written. */
export type Words = { language: string; direction: 'ltr' | 'rtl'; say: AuSentences }

const inFrench: Words = { language: 'fr', direction: 'ltr', say: french }

const others: Words[] = [
  { language: 'en', direction: 'ltr', say: english },
  { language: 'ar', direction: 'rtl', say: arabic },
  { language: 'uk', direction: 'ltr', say: ukrainian },
]

/** The language that a learner prefers (cmi5 § 11.0, 'ar,fr-FR'); French where it is none of ours, or nobody said it. */
export function chooseWords(preference?: string | null): Words {
  const [first = ''] = (preference ?? '').split(',')
  const language = first.trim().split('-')[0]?.toLowerCase()
  return others.find((one) => one.language === language) ?? inFrench
}
