import type { Looks } from '../evidence.ts'

/** What an evidence is, for whoever reads somebody else's. */
export const looksRead: Record<Looks, string> = {
  image: 'Photo',
  video: 'Film',
  audio: 'Voix',
  document: 'Document',
  link: 'Lien',
  proven: 'Vérifié par Beffroi',
  noted: 'Noté dans l’entreprise virtuelle',
  words: 'Texte',
}
