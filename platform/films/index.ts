export { FIRST_BYTES, formatOf } from './film-format.ts'
export { cleanRecording, LONGEST_S, readFilm, type FilmRefusal } from './read-film.ts'
