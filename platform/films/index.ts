export { LONGEST_S, readFilm, type FilmRefusal } from './read-film.ts'
