import type { PageWords } from '#platform/web'

/** A page in the hands of a trainee, on the device of who trains: no place to go, no name of who is signed in. */
export const handedPage = (title: string, scripts: string[] = []): PageWords => ({
  title,
  room: 'training',
  density: 'terrain',
  nav: [],
  who: undefined,
  place: 'Émargement',
  language: undefined,
  scripts,
})
