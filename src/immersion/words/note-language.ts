import { actorOf, languageChosen } from '#people'
import type { Ask } from '#platform/web'
import { saveLoginLanguage } from './login-language-store.ts'

/**
 * Keeps in which language whoever holds a link reads, when they press something: what is written to this e-mail or telephone next is in it. A page
 * that is only opened says nothing: telephones open what is in a message by themselves, to show a picture of it.
 */
export async function noteLanguage(c: Ask, login: string | null): Promise<void> {
  const { db, now } = c.var
  const language = languageChosen(c)
  // nobody chose one on this telephone, or somebody is signed in on it, whose language is theirs
  if (!login || !language || actorOf(c) || c.req.method !== 'POST') return
  await db.transaction((tx) => saveLoginLanguage(tx, login, language, now))
}
