import type { SignInRefusal } from '../session/door.ts'

export const signInSentences = {
  'wrong code': 'Ce code n’est pas le bon, ou il est trop vieux. Regardez le dernier message reçu.',
  'too many wrong tries': 'Trop d’essais avec ce code. Demandez-en un autre.',
  'link used or too old': 'Ce lien a déjà servi, ou il est trop vieux. Demandez-en un autre.',
} satisfies Record<SignInRefusal, string>

export type Errors = Record<string, string>
