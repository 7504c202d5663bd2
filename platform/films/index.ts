export { FIRST_BYTES, formatOf } from './film-format.ts'
export { LONGEST_S, readFilm, type FilmRefusal } from './read-film.ts'
