import type { LanguageSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Ваша мова',
  lead: 'Торкніться своєї мови. Її можна змінити будь-коли.',
} satisfies LanguageSentences
